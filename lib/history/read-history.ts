import type { HistoryDatabase, HistoryReading } from './schema.ts';

/**
 * Reads in one transaction. `work` rejects with the error of its request. On a broken disk the
 * browser aborts the transaction too, which tells nothing more.
 */
export function readHistory<Result>(
  database: HistoryDatabase,
  work: (reading: HistoryReading) => Promise<Result>,
): Promise<Result> {
  const reading: HistoryReading = database.transaction(['tries', 'sites', 'totals']);
  reading.done.catch(() => {});
  return work(reading);
}
