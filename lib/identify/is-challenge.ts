import { challenges } from '../knowledge/every-load.build.ts';
import { readHeader } from './clues.ts';

interface ChallengeResponse {
  readonly statusCode: number | 'unknown';
  readonly headers: Readonly<Record<string, string>>;
}

/** With another code, a captcha is more likely part of a form of the site. */
const challengeCode = 503;

/** Lower-case words that make an answer of this code a check for robots, not a failure. */
export function listChallengeSigns(statusCode: number | 'unknown'): readonly string[] {
  if (statusCode !== challengeCode) return [];
  return challenges.filter((row) => row.in === 'page').map(({ words }) => words);
}

/**
 * Whether the answer is only a check that the visitor is human. The page is untrusted: it is compared
 * with fixed words and never shown.
 */
export function isChallenge({ statusCode, headers }: ChallengeResponse, page: string): boolean {
  const source = statusCode === challengeCode ? page.toLowerCase() : '';
  return challenges.some((row) => {
    const place = row.in === 'page' ? source : (readHeader(headers, row.in) ?? '');
    return place.includes(row.words);
  });
}
