import type { MessageKey } from '../knowledge/message-key.ts';
import table from './sub-reasons.json' with { type: 'json' };

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

// JSON modules widen every string; that each key exists is asserted by the table's unit test.
export const subReasons = table as readonly SubReasonRow[];

/** Headers that the table reads, lower-case. */
export const subReasonHeaders: readonly string[] = [
  ...new Set(subReasons.map((row) => row.in).filter((place) => place !== 'page')),
].sort();
