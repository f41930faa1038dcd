/**
 * Why the history cannot be used. `newer`: a newer Backsoon wrote it. `full`: the disk is full.
 * `closed`: the browser closed the connection. `unreadable`: the disk failed, perhaps for a moment.
 * `damaged`: stores or indexes are missing.
 */
export type HistoryFault = 'newer' | 'full' | 'closed' | 'unreadable' | 'damaged' | 'unknown';

/**
 * By the name of the DOMException (Indexed Database API 3.0, section 3; Web IDL,
 * "QuotaExceededError").
 */
const faults: ReadonlyMap<string, HistoryFault> = new Map([
  ['AbortError', 'closed'],
  ['DataError', 'damaged'],
  ['InvalidStateError', 'closed'],
  ['NotFoundError', 'damaged'],
  ['NotReadableError', 'unreadable'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'unreadable'],
  ['VersionError', 'newer'],
]);

/** Chromium's UnknownError for a write to a full disk (measured: 156). */
const noRoom = /FILE_ERROR_NO_SPACE/;

export function nameFault(error: unknown): HistoryFault {
  if (!(error instanceof Error)) return 'unknown';
  return noRoom.test(error.message) ? 'full' : (faults.get(error.name) ?? 'unknown');
}
