import type { Try } from '../statistics/try.ts';
import { toRow } from './rows.ts';

/** It keeps the database under 10 MB: a usual row takes about 200 bytes on disk. */
export const mostTries = 50_000;

const charactersOfATry = 200;

/** The size in usual rows: a long path counts as several. */
export function sizeOf(load: Try): number {
  const { length } = toRow(load) + load.site + load.id;
  return Math.ceil(length / charactersOfATry);
}

export function sizeOfAll(tries: readonly Try[]): number {
  return tries.reduce((sum, load) => sum + sizeOf(load), 0);
}
