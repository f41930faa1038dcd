import { type Watch, type WatchState, watchVersion } from './watch.ts';

/** More than there can ever be. */
const mostWatches = 20;

/** Reads stored watches. Invalid ones, and those of another version, are left out. */
export function readStoredWatches(stored: unknown): readonly Watch[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row) => readWatch(row) ?? []).slice(-mostWatches);
}

function readWatch(row: unknown): Watch | null {
  const fields = fieldsOf(row);
  const url = readUrl(fields.url);
  const startedAt = readCount(fields.startedAt);
  const checksMade = readCount(fields.checksMade);
  const state = readState(fields.state);
  if (fields.version !== watchVersion || !url || !state) return null;
  if (startedAt === null || checksMade === null) return null;
  const isWhole = fields.isWhole === true;
  const known = { version: watchVersion, host: url.host, url: url.href, isWhole } as const;
  return { ...known, startedAt, checksMade, state };
}

const ends = ['sent-on', 'over', 'too-late', 'blocked'] as const;

function readState(value: unknown): WatchState | null {
  const fields = fieldsOf(value);
  const { kind } = fields;
  const at = readCount(fields.at);
  if (at !== null) {
    const foundOldAt = readCount(fields.foundOldAt);
    const ended = { at, ...(foundOldAt !== null && { foundOldAt }) };
    const asked = fields.asked === 'front-page' ? 'front-page' : 'page';
    if (kind === 'answered') return { ...ended, kind, asked };
    const end = ends.find((known) => known === kind);
    return end ? { ...ended, kind: end } : null;
  }
  const nextAt = readCount(fields.nextAt);
  if (kind !== 'waiting' || nextAt === null) return null;
  // Without it the clock cannot be checked, and the watch keeps its time.
  const plannedAt = readCount(fields.plannedAt) ?? 0;
  return { kind: 'waiting', plannedAt, nextAt, retryAt: readCount(fields.retryAt) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' ? { ...value } : {};
}

function readUrl(value: unknown): URL | null {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** A whole number from 0: a count, or milliseconds since the epoch. */
function readCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
