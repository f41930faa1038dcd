import type { MessageKey } from './message-key.ts';

/** What an answerer's own words say about the cause, beyond the code. */
export interface SubReason {
  /** A sentence for readers. */
  readonly key: MessageKey;
  /** It lasts until the site's owner does something. */
  readonly needsOwner: boolean;
}

export interface SubReasonRow extends SubReason {
  readonly answerer: string;
  /** Where the words stand: the page's source, or a header's name in lower case. */
  readonly in: string;
  /** The words, in lower case. A digit at their end is not followed by another. */
  readonly words: string;
  readonly source: string;
}
