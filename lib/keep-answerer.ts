import type { Trace } from './explain/trace-answerer.ts';
import type { History } from './history/history.ts';
import { toTry } from './history/to-try.ts';
import type { Failure } from './navigation/outcome.ts';
import { groupingOf } from './settings/settings.ts';
import { readSettings } from './settings/store.ts';

/** Keeps with a failure who wrote it, where its answer tells. */
export async function keepAnswerer(
  history: Pick<History, 'complete'>,
  failure: Failure,
  trace: Trace | null,
): Promise<void> {
  const answerer = trace?.answerer.answerer ?? 'unknown';
  if (answerer === 'unknown') return;
  const grouping = groupingOf(await readSettings());
  await history.complete(toTry(failure, grouping), { answerer });
}
