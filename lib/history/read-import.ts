import type { Try } from '../statistics/try.ts';
import { exportFormat } from './export-file.ts';
import { keyOf } from './keys.ts';
import { readTry } from './read-try.ts';
import { type Grouping, siteOfHost } from './site-of.ts';

/** What a file would bring, before any of it is taken. */
export type ImportPreview =
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | {
      readonly kind: 'ready';
      /** What would be taken, oldest first; those already here are among them. */
      readonly tries: readonly Try[];
      readonly sites: number;
      readonly skipped: SkippedRows;
    };

export type Refusal = 'too-big' | 'not-json' | 'not-ours' | 'newer';

export interface SkippedRows {
  /** No try of ours, or no longer one. */
  readonly unreadable: number;
  /** From a clock that runs ahead: they would stand on top of every list until then. */
  readonly future: number;
  /** Older than what is kept. */
  readonly old: number;
}

export interface ImportLimits {
  readonly now: number;
  /** Tries before this are not kept anyway. */
  readonly oldestAt: number;
  readonly grouping: Grouping;
}

/** Five times a full history: nothing of ours is bigger, and reading it would stall the page. */
const largestBytes = 60_000_000;
const clockSlackMs = 5 * 60_000;

export async function readImport(file: Blob, limits: ImportLimits): Promise<ImportPreview> {
  if (file.size > largestBytes) return { kind: 'refused', reason: 'too-big' };
  return previewImport(parse(await file.text()), limits);
}

function previewImport(content: unknown, limits: ImportLimits): ImportPreview {
  if (content === undefined) return { kind: 'refused', reason: 'not-json' };
  const rows = readRows(content);
  if (!Array.isArray(rows)) return { kind: 'refused', reason: rows };

  const { now, oldestAt, grouping } = limits;
  const tries = new Map<string, Try>();
  const skipped = { unreadable: 0, future: 0, old: 0 };
  const take = (load: Try) => tries.set(String(keyOf(load)), load);
  for (const row of rows) {
    const load = readTry(row);
    if (!load) skipped.unreadable += 1;
    else if (load.at > now + clockSlackMs) skipped.future += 1;
    else if (load.at < oldestAt) skipped.old += 1;
    else take({ ...load, site: siteOfHost(load.host, grouping) });
  }
  const taken = [...tries.values()].sort((one, other) => one.at - other.at);
  const sites = new Set(taken.map(({ site }) => site)).size;
  return { kind: 'ready', tries: taken, sites, skipped };
}

function readRows(content: unknown): unknown[] | Refusal {
  if (typeof content !== 'object' || content === null) return 'not-ours';
  if (!('format' in content) || content.format !== exportFormat.name) return 'not-ours';
  if (!('version' in content) || typeof content.version !== 'number') return 'not-ours';
  if (content.version > exportFormat.version) return 'newer';
  return 'tries' in content && Array.isArray(content.tries) ? content.tries : 'not-ours';
}

/** `undefined` for what is not JSON, which JSON has no word for. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
