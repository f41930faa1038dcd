import type { FixId, Help, Text } from '../explain/help.ts';
import type { Progress } from '../explain/progress.ts';
import type { PanelMemory } from '../overlay/panel-memory.ts';
import type { HelpDesk } from '../settings/settings.ts';

/** How the overlay looks, as the person and their organization decided. */
export interface OverlayLook {
  /** `card`: it may open by itself. */
  readonly shown: 'card' | 'pill';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly helpDesk: HelpDesk | null;
  /** Whether the person may turn it off for a site. */
  readonly mayHide: boolean;
  /** How it looked on this site within the last minutes. */
  readonly last: PanelMemory;
}

/** What the overlay reads in its failed document. */
export interface ReadPage {
  readonly statusCode: number;
  /** Milliseconds since the epoch: when the headers came. */
  readonly at: number;
  /** The beginning of the page; `null` while it is loading. */
  readonly source: string | null;
}

/**
 * All messages, each with its request and reply. A message is about one tab: the overlay's own, or the
 * one that a page of ours names.
 */
export interface MessageMap {
  /**
   * The help for the failure in the tab. `page`: what the overlay has read; `null` from our pages.
   */
  askForHelp: { request: { page: ReadPage | null; canGoBack: boolean }; reply: Help | null };
  askForLook: { request: null; reply: OverlayLook };
  /** How the next overlay on this site starts. */
  rememberPanel: { request: PanelMemory; reply: null };
  /** Turns the overlay off for this site, or on again. */
  hideHere: { request: { isToBe: boolean }; reply: null };
  /** The person pressed a fix. The reply says how it went, if the page does not show it. */
  runFix: { request: { fix: FixId }; reply: Text | null };
  /** Something that fixes wait for may have happened: a time, the tab in front, the network. */
  lookAgain: { request: { isBackOnline: boolean }; reply: Progress };
  stopTrying: { request: null; reply: Progress };
  /** Starts the timer of a manual step; `null` stops it. */
  beginStep: { request: { step: number | null }; reply: Progress };
  /** The overlay stands in the page. Until then no help counts as given. Its details follow. */
  noteShown: { request: null; reply: null };
  /** The overlay cannot be drawn here. */
  giveUp: { request: null; reply: null };
  /** Sent by our own pages only, around the browser's question for a permission. */
  keepIntent: { request: { fix: FixId }; reply: null };
  settleIntent: { request: { isAllowed: boolean }; reply: Text | null };
  /** Sent by our own pages only: the list of watches was pressed. */
  openWatched: { request: { url: string }; reply: null };
  cancelWatch: { request: { host: string }; reply: null };
}

export type MessageName = keyof MessageMap;
export type RequestOf<Name extends MessageName> = MessageMap[Name]['request'];
export type ReplyOf<Name extends MessageName> = MessageMap[Name]['reply'];

/** A site's page could misuse these if it ever controlled our overlay. */
export const ownPagesOnly: ReadonlySet<MessageName> = new Set([
  'keepIntent',
  'settleIntent',
  'openWatched',
  'cancelWatch',
]);

/** The reply when a handler failed. */
export interface Fault {
  readonly fault: string;
}

export function isFault(reply: object | null): reply is Fault {
  return reply !== null && 'fault' in reply;
}
