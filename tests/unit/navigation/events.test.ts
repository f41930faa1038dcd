import { expect, test } from 'vitest';
import { judgeAnswer } from '../../../lib/identify/judge-answer.ts';
import { keptHeaders } from '../../../lib/knowledge/every-load.build.ts';
import {
  explainLoss,
  type Loss,
  readAnswer,
  readCommit,
  readNavigationError,
  readNavigationLoss,
  readRequestError,
  readSubframeAnswer,
} from '../../../lib/navigation/events.ts';
import { tables } from '../../with-tables.ts';

const kept = new Set(keptHeaders);

/** Fields as recorded from Chromium 156 and Firefox 153 ESR. */
const chromiumAnswer = {
  requestId: '3',
  url: 'https://shop.example/cart?id=1#top',
  method: 'GET',
  type: 'main_frame' as const,
  tabId: 7,
  frameId: 0,
  parentFrameId: -1,
  frameType: 'outermost_frame',
  documentLifecycle: 'active',
  statusCode: 502,
  statusLine: 'HTTP/1.1 502 Bad Gateway',
  timeStamp: 1000.5,
  fromCache: false,
  ip: '127.0.0.1',
  responseHeaders: [
    { name: 'Server', value: 'nginx' },
    { name: 'Set-Cookie', value: 'a=b' },
    { name: 'Via', value: 'x'.repeat(600) },
    { name: 'server', value: 'second' },
  ],
};
const firefoxAnswer = {
  ...chromiumAnswer,
  frameType: undefined,
  documentLifecycle: undefined,
  incognito: false,
  thirdParty: false,
};
// biome-ignore lint/suspicious/noExplicitAny: the types of the two browsers' details differ from what they send
const asDetails = (details: object): any => details;
const outcomeOf = (loss: Loss | null) =>
  (loss && explainLoss(loss, tables.causes)?.outcome) ?? null;

test.each([
  ['Chromium', chromiumAnswer],
  ['Firefox', firefoxAnswer],
])('%s: a 5xx to a page load is a failure', (_, details) => {
  const answer = readAnswer(asDetails(details), kept);
  const outcome = answer && judgeAnswer(answer);
  expect(outcome).toMatchObject({
    kind: 'failed',
    id: 'request:3',
    tabId: 7,
    statusCode: 502,
    method: 'GET',
    at: 1000.5,
  });
});

test('headers are lower-case, cut, the first of each name, and never a cookie', () => {
  const answer = readAnswer(asDetails(chromiumAnswer), kept);
  expect(answer).toHaveProperty('headers', { server: 'nginx', via: 'x'.repeat(512) });
});

test('a header named like a subframe of every object is only a header', () => {
  const responseHeaders = [{ name: '__proto__', value: 'x' }];
  const answer = readAnswer(asDetails({ ...chromiumAnswer, responseHeaders }), kept);
  expect(Object.getPrototypeOf(answer?.headers)).toBeNull();
});

test.each([
  ['a prefetch carries the id of the page that asked', { documentId: 'A1' }],
  ['a prerender is not active yet', { documentLifecycle: 'prerender', frameId: 5 }],
  ['a frame inside a page', { type: 'sub_frame', frameId: 4 }],
  ["the site's own service worker", { type: 'xmlhttprequest', tabId: -1, frameId: -1 }],
  ['a request of no tab', { tabId: -1 }],
])('not a page load: %s', (_, change) => {
  expect(readAnswer(asDetails({ ...chromiumAnswer, ...change }), kept)).toBeNull();
});

test.each([
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['NS_ERROR_PROXY_BAD_GATEWAY', 'proxy'],
  ['NS_ERROR_PROXY_GATEWAY_TIMEOUT', 'proxy'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_NAME_NOT_RESOLVED', 'no-such-name'],
  ['NS_ERROR_UNKNOWN_HOST', 'no-such-name'],
])('%s means %s', (error, cause) => {
  const loss = readRequestError(asDetails({ ...chromiumAnswer, error }));
  expect(outcomeOf(loss)).toMatchObject({ kind: 'unreachable', cause });
});

test.each([
  ['net::ERR_ABORTED', 'the person went elsewhere'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'the body was cut, the answer came'],
  ['NS_ERROR_NET_ERROR_RESPONSE', 'Firefox: an answer with nothing to show'],
  ['NS_BINDING_ABORTED', 'Firefox: the person went elsewhere'],
])('%s tells nothing new: %s', (error) => {
  expect(outcomeOf(readRequestError(asDetails({ ...chromiumAnswer, error })))).toBeNull();
});

const commit = {
  tabId: 7,
  frameId: 0,
  documentId: 'D1',
  url: 'https://shop.example/',
  timeStamp: 5,
  transitionType: 'link',
  transitionQualifiers: [],
};

test.each([
  ['a link', {}, 'GET'],
  ['a typed address', { transitionType: 'typed' }, 'GET'],
  ['a form, by whatever method', { transitionType: 'form_submit' }, ''],
  ['a reload', { transitionType: 'reload' }, 'as-before'],
  ['Back, perhaps to the answer to a form', { transitionQualifiers: ['forward_back'] }, ''],
])('%s', (_what, more, method) => {
  expect(readCommit(asDetails({ ...commit, ...more }), 'chromium')).toMatchObject({ method });
});

test('Firefox may tell the answer after the commit, Chromium never does', () => {
  expect(readCommit(asDetails(commit), 'chromium')).toHaveProperty('answerMayFollowMs', 0);
  expect(readCommit(asDetails(commit), 'firefox')).toHaveProperty('answerMayFollowMs', 1000);
});

test('a commit in a frame, or of a page that is only prepared, is not shown to anyone', () => {
  expect(readCommit(asDetails({ ...commit, frameId: 3 }), 'chromium')).toBeNull();
  const prepared = { ...commit, documentLifecycle: 'prerender' };
  expect(readCommit(asDetails(prepared), 'chromium')).toBeNull();
});

test.each([
  ['chromium', 'net::ERR_HTTP_RESPONSE_CODE_FAILURE', 'http-error'],
  ['chromium', 'net::ERR_INVALID_RESPONSE', 'no-page'],
  ['chromium', 'net::ERR_ABORTED', undefined],
  ['firefox', 'Error code 2152398883', 'http-error'],
  ['firefox', 'Error code 2152398850', undefined],
] as const)('%s: %s replaces the page: %s', (browserName, error, reason) => {
  const event = readNavigationError(asDetails({ ...commit, error }), browserName);
  expect(event && 'reason' in event ? event.reason : undefined).toBe(reason);
});

test('an answer that asks for a person first is no failure', () => {
  const responseHeaders = [{ name: 'CF-Mitigated', value: 'challenge' }];
  const details = asDetails({ ...chromiumAnswer, statusCode: 503, responseHeaders });
  const answer = readAnswer(details, kept);
  expect(answer && judgeAnswer(answer).kind).toBe('challenged');
});

const frame = { type: 'sub_frame', frameId: 4, parentFrameId: 0, parentDocumentId: 'D1' };

test('a frame in a page names the document that holds it', () => {
  const subframe = readSubframeAnswer(asDetails({ ...chromiumAnswer, ...frame }))?.subframe;
  expect(subframe).toMatchObject({ frameId: 4, pageId: 'D1', statusCode: 502, tabId: 7 });
});

const embedded = { ...frame, type: 'object' as const };
const asked = { ...embedded, frameId: 0, parentFrameId: -1, documentId: 'D1' };

test.each([
  ['an embedded page, in Chromium', chromiumAnswer, embedded, 'D1'],
  ['an embedded picture, in Chromium', chromiumAnswer, asked, 'D1'],
  ['whatever is embedded, in Firefox', firefoxAnswer, asked, 'D1'],
  ['what a frame embeds, in Firefox', firefoxAnswer, { ...asked, frameId: 4 }, null],
])('%s is a frame', (_what, details, more, pageId) => {
  const subframe = readSubframeAnswer(asDetails({ ...details, ...more }))?.subframe;
  expect(subframe).toMatchObject({ pageId, statusCode: 502 });
  expect(subframe?.frameId).not.toBe(0);
});

test('two embedded parts are two, and the same one asked for again is one', () => {
  const numberOf = (url: string) =>
    readSubframeAnswer(asDetails({ ...firefoxAnswer, ...asked, url }))?.subframe.frameId;
  expect(numberOf('https://a.example/1')).toBe(numberOf('https://a.example/1'));
  expect(numberOf('https://a.example/1')).not.toBe(numberOf('https://a.example/2'));
});

test('a frame in a frame names no page', () => {
  const details = asDetails({ ...chromiumAnswer, ...frame, parentFrameId: 3 });
  expect(readSubframeAnswer(details)?.subframe.pageId).toBeNull();
});

test.each([
  ['the page itself', {}],
  ['a frame of a page that is only prepared', { ...frame, documentLifecycle: 'prerender' }],
])('no frame of a page: %s', (_, change) => {
  expect(readSubframeAnswer(asDetails({ ...chromiumAnswer, ...change }))).toBeNull();
});

test.each([
  ['NS_ERROR_CONNECTION_REFUSED', { type: 'http' }, 'proxy'],
  ['NS_ERROR_UNKNOWN_HOST', { type: 'https' }, 'proxy'],
  ['NS_ERROR_CONNECTION_REFUSED', { type: 'direct' }, 'refused'],
  ['NS_ERROR_CONNECTION_REFUSED', null, 'refused'],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', { type: 'http' }, 'proxy'],
] as const)('Firefox: %s with the proxy %o means %s', (error, proxyInfo, cause) => {
  const loss = readRequestError(asDetails({ ...firefoxAnswer, error, proxyInfo }));
  expect(outcomeOf(loss)).toMatchObject({ cause });
});

test.each<[string, object, string | undefined]>([
  ['nobody: it was typed', {}, undefined],
  ['a page, as Chromium tells', { initiator: 'https://one.example' }, 'https://one.example'],
  ['a page, as Firefox tells', { originUrl: 'https://one.example/a?b#c' }, 'https://one.example'],
  ['a page on a port', { originUrl: 'http://one.example:81/a' }, 'http://one.example:81'],
  ['a sandboxed page, as Chromium tells', { initiator: 'null' }, 'null'],
  ['a sandboxed page, as Firefox tells', { originUrl: 'moz-nullprincipal:{1}' }, 'null'],
  ['Backsoon, in Chromium', { initiator: 'chrome-extension://abc' }, undefined],
  ['Backsoon, in Firefox', { originUrl: 'moz-extension://abc/' }, undefined],
  ['a page of the browser', { originUrl: 'about:home' }, undefined],
])('who asked for a load: %s', (_who, more, initiator) => {
  const details = asDetails({ ...chromiumAnswer, ...more });
  expect(readAnswer(details, kept)?.initiator).toBe(initiator);
  const error = 'net::ERR_CONNECTION_REFUSED';
  expect(readRequestError({ ...details, error })?.initiator).toBe(initiator);
});

test.each([
  ['Error code 2153390067', 'certificate'],
  ['Error code 2153390069', 'certificate'],
  ['Error code 2153394164', 'certificate'],
  ['Error code 2153394151', 'other'],
  ['Error code 2155347971', 'blocked'],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked'],
] as const)('what a navigation alone tells: %s means %s', (error, cause) => {
  const details = { ...commit, error };
  const outcome = outcomeOf(readNavigationLoss(asDetails(details)));
  expect(outcome).toMatchObject({ kind: 'unreachable', cause });
});

test.each(['Error code 2152398850', 'Error code 2152398861', 'net::ERR_CERT_DATE_INVALID'])(
  'a navigation error %s is told by the request, or not at all',
  (error) => {
    expect(readNavigationLoss(asDetails({ ...commit, error }))).toBeNull();
  },
);
