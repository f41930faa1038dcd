import type { FixId, Help } from '../explain/help.ts';
import type { HelpDesk } from '../settings/settings.ts';

/** What the person and their organization decided about the overlay. */
export interface OverlayLook {
  /** `card`: it may open by itself. */
  readonly shown: 'card' | 'pill';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly helpDesk: HelpDesk | null;
}

/** Every message there is: what is sent, and what comes back. Only the overlay sends. */
export interface MessageMap {
  /**
   * The overlay stands in a failed document, and asks what to say. `at`: when its headers came.
   * `source`: the beginning of the page, `null` while there is more to come.
   */
  askForHelp: {
    request: { statusCode: number; at: number; source: string | null };
    reply: Help | null;
  };
  askForLook: { request: null; reply: OverlayLook };
  /** The person pressed a fix. */
  runFix: { request: { fix: FixId }; reply: null };
  /** The overlay cannot be drawn here. */
  giveUp: { request: null; reply: null };
}

export type MessageName = keyof MessageMap;
export type RequestOf<Name extends MessageName> = MessageMap[Name]['request'];
export type ReplyOf<Name extends MessageName> = MessageMap[Name]['reply'];
