import type { Try } from './try.ts';

/** How many loads these rows stand for: the last row of a burst counts the rest. */
export function countLoads(tries: readonly Pick<Try, 'count'>[]): number {
  return tries.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** A summary is large, so it is not written for each load of a flood. */
const exactMore = 100;

/** How many loads a summary adds to a row: from 100 on, full hundreds. */
export function moreLoads({ count = 1 }: Pick<Try, 'count'>): number {
  const more = count - 1;
  return more < exactMore ? more : more - (more % exactMore);
}
