import type { HistoryChange, HistoryDatabase } from './schema.ts';

/**
 * Changes tries, summaries and totals in one transaction. `work` may await requests of the change only,
 * because a transaction without requests commits. Rejects with the transaction's error, not with the
 * request's.
 */
export async function changeHistory<Result>(
  database: HistoryDatabase,
  work: (change: HistoryChange) => Promise<Result>,
): Promise<Result> {
  const change: HistoryChange = database.transaction(['tries', 'sites', 'totals'], 'readwrite');
  // Awaited below. Until then a rejection must not count as unhandled.
  change.done.catch(() => {});
  try {
    const result = await work(change);
    await change.done;
    return result;
  } catch (error) {
    await undo(change);
    throw change.error ?? error;
  }
}

async function undo(change: HistoryChange): Promise<void> {
  try {
    change.abort();
  } catch {
    // It has already aborted.
  }
  await change.done.catch(() => {});
}
