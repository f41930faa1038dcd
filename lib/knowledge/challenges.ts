/** One sign of a page that wants to see first that a person asks. */
export interface ChallengeRow {
  /** Whose check it is. */
  readonly by: string;
  /** Where the words stand: the page's source, or a header's name in lower case. */
  readonly in: string;
  /** In lower case. */
  readonly words: string;
  readonly source: string;
}
