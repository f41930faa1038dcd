import { carriers } from '../knowledge/every-load.build.ts';
import { readHeader } from './clues.ts';
import { matchesHeaders } from './match-rule.ts';

/** Who carried an answer, as people know it; good answers are carried too. `null`: nobody seen. */
export function nameCarrier(headers: Readonly<Record<string, string>>): string | null {
  const header = (name: string) => readHeader(headers, name);
  return carriers.find((carrier) => matchesHeaders(carrier, header))?.name ?? null;
}
