/**
 * What stands between us and the history. `newer`: a newer Backsoon wrote it. `full`: the disk is.
 * `closed`: the connection was taken from us. `damaged`: it can't be read, or lacks what it must have.
 */
export type HistoryFault = 'newer' | 'full' | 'closed' | 'damaged' | 'unknown';

/** By the name of the DOMException (Indexed Database API 3.0, section 3; Web IDL, "QuotaExceededError"). */
const faults: ReadonlyMap<string, HistoryFault> = new Map([
  ['AbortError', 'closed'],
  ['DataError', 'damaged'],
  ['InvalidStateError', 'closed'],
  ['NotFoundError', 'damaged'],
  ['NotReadableError', 'damaged'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'damaged'],
  ['VersionError', 'newer'],
]);

export function nameFault(error: unknown): HistoryFault {
  const name = error instanceof Error ? error.name : '';
  return faults.get(name) ?? 'unknown';
}
