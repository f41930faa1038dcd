import type { FixId, Help, Text } from '../explain/help.ts';
import type { Progress } from '../explain/progress.ts';
import type { PanelMemory } from '../overlay/panel-memory.ts';
import type { HelpDesk } from '../settings/settings.ts';

/** What the person and their organization decided about the overlay. */
export interface OverlayLook {
  /** `card`: it may open by itself. */
  readonly shown: 'card' | 'pill';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly helpDesk: HelpDesk | null;
  /** The person may turn it off for a site. */
  readonly mayHide: boolean;
  /** How it last stood on this site, if that was just now. */
  readonly last: PanelMemory;
}

/** What the overlay reads in the failed document that it stands in. */
export interface ReadPage {
  readonly statusCode: number;
  /** Milliseconds since the epoch: when its headers came. */
  readonly at: number;
  /** The beginning of the page; `null` while there is more to come. */
  readonly source: string | null;
}

/**
 * Every message there is: what is sent, and what comes back. The overlay speaks for the tab it
 * stands in; a page of ours names the tab it speaks for.
 */
export interface MessageMap {
  /** What to say of the failure in the tab. `page`: what the overlay reads there; ours read nothing. */
  askForHelp: { request: { page: ReadPage | null; canGoBack: boolean }; reply: Help | null };
  askForLook: { request: null; reply: OverlayLook };
  /** What the next overlay on this site is to go on from. */
  rememberPanel: { request: PanelMemory; reply: null };
  /** Nothing is to be shown on this site's pages, or is again. */
  hideHere: { request: { isToBe: boolean }; reply: null };
  /** The person pressed a fix. The reply is how it went, where the page itself does not show it. */
  runFix: { request: { fix: FixId }; reply: Text | null };
  /** Something that fixes wait for may have come: a time, the person's eyes, the network. */
  lookAgain: { request: { isBackOnline: boolean }; reply: Progress };
  stopTrying: { request: null; reply: Progress };
  /** Starts the timer of a step done by hand; `null` stops it. */
  beginStep: { request: { step: number | null }; reply: Progress };
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

/** What a site's page could misuse, if it ever got hold of our overlay there. */
export const ownPagesOnly: ReadonlySet<MessageName> = new Set([
  'keepIntent',
  'settleIntent',
  'openWatched',
  'cancelWatch',
]);

/** What comes back in place of a reply where a handler failed. */
export interface Fault {
  readonly fault: string;
}

export function isFault(reply: object | null): reply is Fault {
  return reply !== null && 'fault' in reply;
}
