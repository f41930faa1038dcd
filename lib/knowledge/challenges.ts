/** A sign of a page that checks whether the visitor is human. */
export interface ChallengeRow {
  /** The product. */
  readonly by: string;
  /** Where the words are: `page`, or a header's name in lower case. */
  readonly in: string;
  /** In lower case. */
  readonly words: string;
  readonly source: string;
}
