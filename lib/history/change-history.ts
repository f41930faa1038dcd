import type { HistoryChange, HistoryDatabase } from './schema.ts';

/**
 * Changes tries, summaries and totals together, or not at all. `work` may await requests of the change and
 * nothing else, for a transaction without requests commits. Rejects with what the transaction
 * failed of, which says more than the request that it took along.
 */
export async function changeHistory<Result>(
  database: HistoryDatabase,
  work: (change: HistoryChange) => Promise<Result>,
): Promise<Result> {
  const change: HistoryChange = database.transaction(['tries', 'sites', 'totals'], 'readwrite');
  // `await` tells below; until then it must not count as unhandled.
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
    // It has aborted by itself already.
  }
  await change.done.catch(() => {});
}
