import { challenges } from '../knowledge/every-load.build.ts';

interface ChallengeResponse {
  readonly statusCode: number | 'unknown';
  readonly headers: Readonly<Record<string, string>>;
}

/** With any other code, a page with a captcha is more likely a form of the site. */
const challengeCode = 503;

/** Words in a page's source, in lower case, that would make an answer of this code no failure. */
export function listChallengeSigns(statusCode: number | 'unknown'): readonly string[] {
  if (statusCode !== challengeCode) return [];
  return challenges.filter((row) => row.in === 'page').map(({ words }) => words);
}

/**
 * Whether the site only wants to see first that a person asks. The page's source is untrusted: it
 * is matched against fixed words and never shown.
 */
export function isChallenge({ statusCode, headers }: ChallengeResponse, page: string): boolean {
  const source = statusCode === challengeCode ? page.toLowerCase() : '';
  return challenges.some((row) => {
    const place = row.in === 'page' ? source : readOwn(headers, row.in);
    return place.includes(row.words);
  });
}

function readOwn(headers: ChallengeResponse['headers'], name: string): string {
  return Object.hasOwn(headers, name) ? String(headers[name]).toLowerCase() : '';
}
