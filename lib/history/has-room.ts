/** As much as a full history takes: whatever the database has to move, it can. */
const leastFreeBytes = 10_000_000;

/**
 * Whether it is safe to write. Chromium's database does not survive a write that finds no room: it
 * goes on behind the torn piece, and the browser deletes all at the next opening ("checksum
 * mismatch", measured: 156). To an extension with `unlimitedStorage` it tells what is free on disk.
 */
export async function hasRoom(): Promise<boolean> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage >= leastFreeBytes;
}
