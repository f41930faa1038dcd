import { networkCauses } from '../knowledge/network-cause.ts';
import { isServerError, serverErrors } from '../navigation/server-error.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { Try, TryKind } from '../statistics/try.ts';

/** No valid host or name is longer. */
const longestText = 4096;

/** A summary packs later times inexactly (`packTry`). */
const latestTime = 1e15;

const kinds = ['worked', 'failed', 'unreachable', 'subframe'] as const satisfies readonly TryKind[];

/**
 * Reads a row from a file or a damaged database as a try; `null` if it is none. Copies known fields
 * only.
 */
export function readTry(row: unknown): Try | null {
  if (typeof row !== 'object' || row === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...row };
  const id = readText(fields.id);
  const site = readText(fields.site);
  const path = readText(fields.path);
  const host = readHost(fields.host);
  const at = readWhole(fields.at, latestTime);
  const status = readWhole(fields.status, 999);
  const kind = kinds.find((known) => known === fields.kind);
  if (!id || !site || !host || !path || !/^\/[^\s?#]*$/.test(path)) return null;
  if (!kind || at === null || status === null || !fits(kind, status)) return null;
  const answerer = readText(fields.answerer);
  const afterFix = readText(fields.afterFix);
  const cause = networkCauses.find((known) => known === fields.cause);
  const count = readWhole(fields.count, 1e9);
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
    ...(fields.isByPage === true && { isByPage: true }),
    ...(fields.isCheck === true && { isCheck: true }),
    ...(fields.isBeforeFirstFailure === true && { isBeforeFirstFailure: true }),
  };
}

function fits(kind: TryKind, status: number): boolean {
  if (kind === 'unreachable') return status === 0;
  return isServerError(status) === (kind !== 'worked') && status <= serverErrors.last;
}

/** Well-formed text: not every browser can store a lone surrogate, and no file can hold it. */
function readText(value: unknown): string | null {
  const isText = typeof value === 'string' && value !== '' && value.length <= longestText;
  return isText && value.isWellFormed() ? value : null;
}

function readWhole(value: unknown, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
    ? value
    : null;
}

/** A host must be spelled exactly as in a URL. */
function readHost(value: unknown): string | null {
  const host = readText(value);
  // Each scheme drops its default port, so both are tried.
  const isHost = ['https', 'http'].some(
    (scheme) => URL.parse(`${scheme}://${host}/`)?.host === host,
  );
  return isHost ? host : null;
}
