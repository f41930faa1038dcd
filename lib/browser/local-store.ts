import { browser } from './api.ts';

/** Writes one value of `storage.local`; `null` removes it. */
export async function writeLocal(key: string, value: object | number | null): Promise<void> {
  if (value === null) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: value });
}

/**
 * The only place that reads `storage.local`, one value at a time. After Chromium has repaired a store,
 * only the first read fails (measured: 156). So a failed read is repeated once.
 */
export async function readLocal(key: string): Promise<unknown> {
  const read = () => browser.storage.local.get(key);
  return (await read().catch(read))[key];
}
