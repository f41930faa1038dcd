import { carriers } from '../knowledge/every-load.build.ts';
import { readHeader } from './clues.ts';
import { matchesHeaders } from './match-rule.ts';

/** The CDN that passed an answer on, good or bad; `null`: none seen. */
export function nameCarrier(headers: Readonly<Record<string, string>>): string | null {
  const header = (name: string) => readHeader(headers, name);
  return carriers.find((carrier) => matchesHeaders(carrier, header))?.name ?? null;
}
