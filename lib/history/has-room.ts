/** The size of a full history, so that the database can copy all of it. */
const leastFreeBytes = 10_000_000;

/**
 * Whether it is safe to write. A write to a full disk damages Chromium's database. The browser then
 * deletes all of it at the next opening ("checksum mismatch", measured: 156). With `unlimitedStorage`
 * Chromium tells how much of the disk is free.
 */
export async function hasRoom(): Promise<boolean> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage >= leastFreeBytes;
}
