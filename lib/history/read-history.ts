import type { HistoryDatabase, HistoryReading } from './schema.ts';

/**
 * Reads in one transaction. `work` rejects with what its requests failed of; that the browser
 * aborted the transaction too, as it does on a disk that gives up, is nothing more to tell.
 */
export function readHistory<Result>(
  database: HistoryDatabase,
  work: (reading: HistoryReading) => Promise<Result>,
): Promise<Result> {
  const reading: HistoryReading = database.transaction(['tries', 'sites']);
  reading.done.catch(() => {});
  return work(reading);
}
