import { networkCauses } from '../knowledge/network-cause.ts';
import { isServerError, serverErrors } from '../navigation/server-error.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { Try, TryKind } from '../statistics/try.ts';

/** Longer ones are no host or name of ours, whatever else they are. */
const longestText = 4096;

const kinds = ['worked', 'failed', 'unreachable', 'subframe'] as const satisfies readonly TryKind[];

/**
 * A row from outside (a file, a damaged database) as a try; null for what never was one. Takes the
 * fields it knows into an object of its own, and nothing else.
 */
export function readTry(row: unknown): Try | null {
  if (typeof row !== 'object' || row === null) return null;
  const fields = new Map<string, unknown>(Object.entries(row));
  const text = (name: string) => readText(fields.get(name));
  const [id, site, path] = [text('id'), text('site'), text('path')];
  const host = readHost(fields.get('host'));
  const at = readWhole(fields.get('at'), 8.64e15);
  const status = readWhole(fields.get('status'), 999);
  const kind = kinds.find((known) => known === fields.get('kind'));
  if (!id || !site || !host || !path || !/^\/[^\s?#]*$/.test(path)) return null;
  if (!kind || at === null || status === null || !fits(kind, status)) return null;
  const answerer = text('answerer');
  const afterFix = text('afterFix');
  const cause = networkCauses.find((known) => known === fields.get('cause'));
  const count = readWhole(fields.get('count'), 1e9);
  return {
    id,
    site,
    host,
    path: tidyPath(path),
    at,
    status,
    kind,
    ...(cause && kind === 'unreachable' && { cause }),
    ...(answerer !== null && { answerer }),
    ...(afterFix !== null && { afterFix }),
    ...(count !== null && count > 1 && { count }),
    ...(fields.get('isByPage') === true && { isByPage: true }),
    ...(fields.get('isCheck') === true && { isCheck: true }),
    ...(fields.get('isBeforeFirstFailure') === true && { isBeforeFirstFailure: true }),
  };
}

function fits(kind: TryKind, status: number): boolean {
  if (kind === 'unreachable') return status === 0;
  return isServerError(status) === (kind !== 'worked') && status <= serverErrors.last;
}

/** Well-formed: a lone half of a surrogate pair can't be stored in every browser, nor written to a file. */
function readText(value: unknown): string | null {
  const isText = typeof value === 'string' && value !== '' && value.length <= longestText;
  return isText && value.isWellFormed() ? value : null;
}

function readWhole(value: unknown, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
    ? value
    : null;
}

/** Spelled exactly as an address would spell it, so that nothing else can pass for a host. */
function readHost(value: unknown): string | null {
  const host = readText(value);
  // With either scheme, for each leaves out a port of its own.
  const isHost = ['https', 'http'].some(
    (scheme) => URL.parse(`${scheme}://${host}/`)?.host === host,
  );
  return isHost ? host : null;
}
