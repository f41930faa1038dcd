import type { Trace } from './explain/trace-answerer.ts';
import type { History } from './history/history.ts';
import { tryIdOf } from './history/to-try.ts';
import type { Failure } from './navigation/outcome.ts';

/** Keeps with a failure who wrote it, where its answer tells. */
export async function keepAnswerer(
  history: Pick<History, 'nameAnswerer'>,
  failure: Failure,
  trace: Trace | null,
): Promise<void> {
  const name = trace?.answerer.answerer ?? 'unknown';
  if (name !== 'unknown') await history.nameAnswerer(tryIdOf(failure), name);
}
