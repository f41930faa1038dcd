import type { MessageKey } from './message-key.ts';

/** The cause in the answerer's own words, beyond the code. */
export interface SubReason {
  /** The sentence to show. */
  readonly key: MessageKey;
  /** It lasts until the site's owner acts. */
  readonly needsOwner: boolean;
}

export interface SubReasonRow extends SubReason {
  readonly answerer: string;
  /** Where the words are: `page`, or a header's name in lower case. */
  readonly in: string;
  /** In lower case. A digit at the end must not be followed by another digit. */
  readonly words: string;
  readonly source: string;
}
