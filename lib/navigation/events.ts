import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import type { NetworkCause } from '../knowledge/network-cause.ts';
import { headerLimit } from '../knowledge/read-limits.ts';
import { withoutCredentials } from './address.ts';
import type { NavigationEvent } from './navigation-event.ts';
import type { Answer, Unreachable } from './outcome.ts';

/**
 * Only this file knows how the events of the two browsers differ. Each function converts the details
 * of an event into our event. `null`: the event is not about a tab's top-level page.
 */

/** Fields of Chromium that the shared types do not have. */
interface Lifecycle {
  readonly documentLifecycle?: string;
  readonly documentId?: string;
  readonly parentDocumentId?: string;
}

/** Firefox delivers webRequest late: up to 0.3 s after the commit (measured: Firefox 153 ESR). */
const firefoxAnswerLagMs = 1000;

/** NS_ERROR_NET_ERROR_RESPONSE, as Firefox's webNavigation spells it. */
const firefoxHttpError = 'Error code 2152398883';

/** A load without an answer. Why, a table says that only such loads need. */
export interface Loss extends Omit<Unreachable, 'kind' | 'cause'> {
  /** The browser's own name for it. */
  readonly error: string;
  /** The browser asked a proxy, so far as it tells: Firefox only. */
  readonly hasProxy: boolean;
}

/**
 * What Firefox reports for a proxy's 503 and 500, where there is a proxy. A proxy that cannot be
 * reached itself has names of its own (measured: Firefox 153 ESR).
 */
const causesOfProxy: ReadonlySet<NetworkCause> = new Set(['refused', 'no-such-name']);

/** `keptHeaders`: lower-case names of the headers that are of use; no other is read. */
export function readAnswer(
  details: WebRequest.OnResponseStartedDetailsType,
  keptHeaders: ReadonlySet<string>,
): Answer | null {
  if (!isOwnPage(details)) return null;
  const { requestId, tabId, method, statusCode, fromCache, timeStamp: at } = details;
  const url = withoutCredentials(details.url);
  const headers = readHeaders(details.responseHeaders, keptHeaders);
  const statusText = readStatusText(details.statusLine);
  const id = `request:${requestId}`;
  const load = { id, tabId, url, at, ...readInitiator(details) };
  return { ...load, method, statusCode, statusText, headers, fromCache };
}

/**
 * An answer to a frame inside a page, failed or not: the next one may make up for it. `<object>` and
 * `<embed>` are frames, too. Firefox asks for them as the page, and so does Chromium for a picture.
 */
export function readSubframeAnswer(
  details: WebRequest.OnResponseStartedDetailsType & Lifecycle,
): Extract<NavigationEvent, { kind: 'subframeAnswered' }> | null {
  const { requestId, tabId, parentFrameId, statusCode, fromCache, documentId } = details;
  const url = withoutCredentials(details.url);
  const isShown = tabId >= 0 && (details.documentLifecycle ?? 'active') === 'active';
  const isFrame = details.type === 'sub_frame' || details.type === 'object';
  if (!isFrame || !isShown) return null;
  const isAskedAsPage = details.type === 'object' && documentId !== undefined;
  const ownPageId = parentFrameId === 0 ? (details.parentDocumentId ?? null) : null;
  const pageId = isAskedAsPage ? (details.frameId === 0 ? documentId : null) : ownPageId;
  const frameId = isAskedAsPage ? numberOf(url) : details.frameId;
  const id = `request:${requestId}`;
  const at = details.timeStamp;
  const subframe = { id, tabId, frameId, pageId, url, statusCode, at, fromCache };
  return { kind: 'subframeAnswered', tabId, subframe };
}

/** Tells the parts of a page apart that have no number of their own; never one of the browser's. */
function numberOf(url: string): number {
  let number = 0;
  for (const character of url.slice(0, headerLimit))
    number = (number * 31 + character.charCodeAt(0)) % 1_000_003;
  return -1 - number;
}

/** The person went elsewhere: the commonest by far, and nothing is to be looked up for it. */
const cancelled: ReadonlySet<string> = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED']);

/** A load without an answer. `null` for one that the person cancelled. */
export function readRequestError(details: WebRequest.OnErrorOccurredDetailsType): Loss | null {
  const { tabId, timeStamp: at, error } = details;
  if (!isOwnPage(details) || cancelled.has(error)) return null;
  const url = withoutCredentials(details.url);
  const { method } = details;
  const load = { id: `request:${details.requestId}`, tabId, url, method, at };
  return { ...load, ...readInitiator(details), error, hasProxy: hasProxy(details) };
}

/**
 * What `webRequest` does not tell (measured: Chromium 156, Firefox 153 ESR). A rule stops a load
 * before there is a request. Of a certificate Firefox gives a sentence in its own language.
 */
export function readNavigationLoss(
  details: WebNavigation.OnErrorOccurredDetailsType & Lifecycle & { readonly error?: string },
): Loss | null {
  const { tabId, timeStamp: at, error = '' } = details;
  const url = withoutCredentials(details.url);
  if (!isShown(details) || !toldByNavigation.test(error) || !/^https?:/.test(url)) return null;
  return { id: `error:${tabId}:${at}`, tabId, url, at, error, hasProxy: false };
}

/**
 * NS_ERROR_MODULE_SECURITY, 0x805A0000 and a code of NSS, and NS_ERROR_BLOCKED_BY_POLICY (Firefox
 * xpcom/base/ErrorList.py).
 */
const toldByNavigation = /^(Error code (21533\d{5}|2155347971)|net::ERR_BLOCKED_BY_ADMINISTRATOR)$/;

/** `null`: the table does not know the error, which then says nothing. */
export function explainLoss(
  { error, hasProxy, ...load }: Loss,
  causes: ReadonlyMap<string, NetworkCause>,
): Extract<NavigationEvent, { kind: 'answered' }> | null {
  const named = causes.get(error);
  if (named === undefined) return null;
  const cause = hasProxy && causesOfProxy.has(named) ? 'proxy' : named;
  return { kind: 'answered', tabId: load.tabId, outcome: { kind: 'unreachable', ...load, cause } };
}

/**
 * Chromium tells the origin of the page that asked, Firefox its address; neither for a typed one.
 */
function readInitiator(details: object): { initiator?: string } {
  const asked = readText(details, 'initiator') ?? readText(details, 'originUrl');
  if (asked === undefined) return {};
  // A sandboxed page, as Chromium and Firefox spell it.
  if (asked === 'null' || /^(data|moz-nullprincipal):/.test(asked)) return { initiator: 'null' };
  const origin = URL.parse(asked)?.origin ?? '';
  return /^https?:/.test(origin) ? { initiator: origin } : {};
}

function readText(details: object, name: string): string | undefined {
  const value: unknown = Reflect.get(details, name);
  return typeof value === 'string' ? value : undefined;
}

/** Firefox only. Without a proxy it gives null, or one of type `direct`. */
function hasProxy(details: object): boolean {
  if (!('proxyInfo' in details)) return false;
  const { proxyInfo } = details;
  if (typeof proxyInfo !== 'object' || proxyInfo === null || !('type' in proxyInfo)) return false;
  return proxyInfo.type === 'http' || proxyInfo.type === 'https';
}

export function readCommit(
  details: WebNavigation.OnCommittedDetailsType & Lifecycle,
  browserName: BrowserName,
): NavigationEvent | null {
  if (!isShown(details)) return null;
  const { tabId, documentId, timeStamp: at } = details;
  const url = withoutCredentials(details.url);
  const method = readMethod(details);
  const answerMayFollowMs = lagMs[browserName];
  return { kind: 'committed', tabId, documentId, url, at, method, answerMayFollowMs };
}

/**
 * Links and typed addresses are asked for by GET. A form may not be, nor a page that Back shows again.
 */
function readMethod({
  transitionType,
  transitionQualifiers,
}: WebNavigation.OnCommittedDetailsType): 'GET' | '' | 'as-before' {
  if (transitionType === 'reload') return 'as-before';
  const isUnknown =
    transitionType === 'form_submit' || transitionQualifiers.includes('forward_back');
  return isUnknown ? '' : 'GET';
}

export function readNavigationError(
  details: WebNavigation.OnErrorOccurredDetailsType & Lifecycle & { readonly error?: string },
  browserName: BrowserName,
): NavigationEvent | null {
  if (!isShown(details)) return null;
  const reason = nameReplacement(details.error ?? '', browserName);
  if (!reason) return null;
  const { tabId, documentId, timeStamp: at } = details;
  const url = withoutCredentials(details.url);
  return {
    kind: 'replaced',
    tabId,
    documentId,
    url,
    at,
    reason,
    commitFollows: browserName === 'firefox',
    answerMayFollowMs: lagMs[browserName],
  };
}

export type BrowserName = 'chromium' | 'firefox';

const lagMs = { chromium: 0, firefox: firefoxAnswerLagMs } satisfies Record<BrowserName, number>;

/** Firefox commits every other page of its own like any page, so only Chromium's need telling. */
function nameReplacement(error: string, browserName: BrowserName): 'http-error' | 'no-page' | null {
  if (browserName === 'firefox') return error === firefoxHttpError ? 'http-error' : null;
  if (error === 'net::ERR_HTTP_RESPONSE_CODE_FAILURE') return 'http-error';
  return error === 'net::ERR_ABORTED' ? null : 'no-page';
}

/** A `documentId` marks a prefetch: it is the page that asked, not one that comes (Chromium). */
function isOwnPage(details: { tabId: number; frameId: number; type: string } & Lifecycle): boolean {
  return (
    details.type === 'main_frame' &&
    details.tabId >= 0 &&
    details.frameId === 0 &&
    details.documentId === undefined &&
    (details.documentLifecycle ?? 'active') === 'active'
  );
}

function isShown(details: { frameId: number } & Lifecycle): boolean {
  return details.frameId === 0 && (details.documentLifecycle ?? 'active') === 'active';
}

function readStatusText(statusLine: string): string {
  return /^HTTP\/1\S* \d+ (.+)/.exec(statusLine.slice(0, headerLimit))?.[1] ?? '';
}

function readHeaders(
  headers: WebRequest.HttpHeaders = [],
  keptHeaders: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const kept = Object.create(null) as Record<string, string>;
  for (const { name, value = '' } of headers) {
    const key = name.toLowerCase();
    if (!keptHeaders.has(key)) continue;
    kept[key] ??= value.slice(0, headerLimit);
  }
  return kept;
}
