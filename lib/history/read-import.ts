import type { Try } from '../statistics/try.ts';
import { minuteMs } from '../time-units.ts';
import { exportFormat } from './export-file.ts';
import { keyOf, type Taken, takeKey } from './keys.ts';
import { readTry } from './read-try.ts';
import { type Grouping, siteOfHost } from './site-of.ts';

/** What an import would add. Nothing is imported yet. */
export type ImportPreview =
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | {
      readonly kind: 'ready';
      /** Oldest first, including tries that are already in the history. */
      readonly tries: readonly Try[];
      readonly sites: number;
      readonly skipped: SkippedRows;
    };

export type Refusal = 'too-big' | 'not-json' | 'not-ours' | 'newer';

export interface SkippedRows {
  /** Not a valid try. */
  readonly unreadable: number;
  /** From a clock that was ahead. They would be first in every list until then. */
  readonly future: number;
  /** Older than the retention time. */
  readonly old: number;
}

export interface ImportLimits {
  readonly now: number;
  /** Older tries are skipped. */
  readonly oldestAt: number;
  readonly grouping: Grouping;
}

/** Five times a full history. Reading a larger file would block the page. */
const largestBytes = 60_000_000;
const clockSlackMs = 5 * minuteMs;

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
  const known: Taken = new Map();
  const take = (load: Try) => {
    const row = takeKey(known, load);
    tries.set(String(keyOf(row)), row);
  };
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

/** `undefined`: it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
