import type { FailureTables } from '../knowledge/failure-tables.ts';
import { pageLimit } from '../knowledge/read-limits.ts';
import type { SubReason } from '../knowledge/sub-reasons.ts';
import { readHeader } from './clues.ts';

/**
 * The cause that the answer itself names, if we know it. The page is untrusted: it is compared with
 * fixed words and never shown.
 */
export function findSubReason(
  { subReasons }: Pick<FailureTables, 'subReasons'>,
  answerer: string,
  headers: Readonly<Record<string, string>>,
  page: string,
): SubReason | null {
  const source = page
    .slice(0, pageLimit)
    .toLowerCase()
    .replaceAll(/&(#x27|#39|apos);|’/g, "'");
  const row = subReasons.find((row) => {
    if (row.answerer !== answerer) return false;
    const place = row.in === 'page' ? source : (readHeader(headers, row.in) ?? '');
    return hasWords(place, row.words);
  });
  return row ? { key: row.key, needsOwner: row.needsOwner } : null;
}

/** `error 1016` does not match `error 10160`. */
function hasWords(place: string, words: string): boolean {
  const found = place.indexOf(words);
  if (found < 0) return false;
  const next = place.charAt(found + words.length);
  return !(/\d$/.test(words) && /\d/.test(next));
}
