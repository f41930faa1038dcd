import { browser } from './api.ts';

/**
 * THE ONLY reading of storage.local, one value at a time. Chromium fails the first reading of a
 * store that it had to mend, and that one only (measured: 156).
 */
export async function readLocal(key: string): Promise<unknown> {
  const read = () => browser.storage.local.get(key);
  return (await read().catch(read))[key];
}
