import table from './challenges.json' with { type: 'json' };

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

export const challenges: readonly ChallengeRow[] = table;

/** Headers that the table reads, lower-case. */
export const challengeHeaders: readonly string[] = [
  ...new Set(challenges.map((row) => row.in).filter((place) => place !== 'page')),
].sort();
