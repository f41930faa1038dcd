import type { HistoryDatabase, HistoryReading } from './schema.ts';

/**
 * Reads in one transaction. It rejects with the error of the request. The transaction's own error says
 * nothing more, so it is ignored.
 */
export function readHistory<Result>(
  database: HistoryDatabase,
  work: (reading: HistoryReading) => Promise<Result>,
): Promise<Result> {
  const reading: HistoryReading = database.transaction(['tries', 'sites', 'totals']);
  reading.done.catch(() => {});
  return work(reading);
}
