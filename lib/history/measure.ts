import type { HistoryDatabase } from './schema.ts';

export interface HistorySize {
  readonly tries: number;
  readonly sites: number;
  /** On disk, with the browser's own overhead; null where it does not tell. */
  readonly bytes: number | null;
}

export async function measure(database: HistoryDatabase): Promise<HistorySize> {
  const [tries, sites, estimate] = await Promise.all([
    database.count('tries'),
    database.count('sites'),
    navigator.storage.estimate().catch(() => null),
  ]);
  return { tries, sites, bytes: estimate?.usage ?? null };
}
