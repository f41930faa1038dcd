import { browser } from '../browser/api.ts';
import { readLocal } from '../browser/local-store.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import { keptMore } from './kept.build.ts';

const key = 'keptMoreTold';

/** What Backsoon keeps since an update, and the person has not been told yet. */
export async function readUntold(rows = keptMore): Promise<readonly MessageKey[]> {
  const told = await readLocal(key);
  return rows.slice(typeof told === 'number' ? told : 0);
}

/** Notes that the person was told. After an install the welcome page tells everything. */
export async function markTold(rows = keptMore): Promise<void> {
  await browser.storage.local.set({ [key]: rows.length });
}
