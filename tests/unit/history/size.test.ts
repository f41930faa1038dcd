import { expect, test } from 'vitest';
import { toRow } from '../../../lib/history/rows.ts';
import { mostTries, sizeOfTry } from '../../../lib/history/size.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { tryAt } from '../statistics/histories.ts';

/** What Firefox's disk shows: of each page this much is for rows, and a full page weighs more. */
const usedOfPage = 4070;
const pageBytes = 4370;
/** The key's time and length, and the frame of the value. */
const aroundRow = 45;

function bytesOnDisk(load: Try): number {
  const row = toRow(load);
  const bytes = row.length * (row.includes('…') ? 2 : 1);
  const stored = bytes + (load.site + load.id).length + aroundRow;
  const rowsAPage = Math.floor(usedOfPage / stored);
  return rowsAPage > 0 ? pageBytes / rowsAPage : Math.ceil(stored / usedOfPage) * pageBytes;
}

test.each(['/', '/…/'])('as many rows as there is room for stay under 10 MB: %s', (start) => {
  for (let length = 10; length <= 2048; length += 1) {
    const load = tryAt(0, 'failed', { id: 'r123456', path: start.padEnd(length, 'a') });
    const rows = mostTries / sizeOfTry(load);
    expect(rows * bytesOnDisk(load), `${length} letters`).toBeLessThan(10e6);
  }
});
