/**
 * What stands between us and the history. `newer`: a newer Backsoon wrote it. `full`: the disk is.
 * `closed`: the connection was taken from us. `unreadable`: the disk gave up, for now or for good.
 * `damaged`: the history lacks what it must have.
 */
export type HistoryFault = 'newer' | 'full' | 'closed' | 'unreadable' | 'damaged' | 'unknown';

/** By the name of the DOMException (Indexed Database API 3.0, section 3; Web IDL, "QuotaExceededError"). */
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

/** What Chromium says in an UnknownError when a write finds no room (measured: 156). */
const noRoom = /FILE_ERROR_NO_SPACE/;

export function nameFault(error: unknown): HistoryFault {
  if (!(error instanceof Error)) return 'unknown';
  return noRoom.test(error.message) ? 'full' : (faults.get(error.name) ?? 'unknown');
}
