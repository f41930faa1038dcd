import { countAll } from './read.ts';
import type { HistoryDatabase } from './schema.ts';

export interface HistorySize {
  readonly tries: number;
  readonly sites: number;
  /** On disk, with the browser's overhead; `null` where the browser does not say. */
  readonly bytes: number | null;
}

export async function measure(database: HistoryDatabase): Promise<HistorySize> {
  const [counts, estimate] = await Promise.all([
    countAll(database),
    navigator.storage.estimate().catch(() => null),
  ]);
  return { ...counts, bytes: estimate?.usage ?? null };
}
