import { type SiteSummary, summarizeAll } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { toRow } from './rows.ts';

/**
 * It keeps the database under 10 MB, also where a page chooses names and paths (measured by the bench:
 * `measure-attack.ts`). A usual row takes less than 200 bytes on disk.
 */
export const mostTries = 50_000;

const bytesOfATry = 200;

/**
 * A size is one number, so that sizes can be added: usual rows, and this for each row of room that the
 * names of sites take.
 */
const oneOfNames = 10_000_000;

/** The names of about 2,000 usual sites cost nothing. */
const freeForNames = 6000;

/** A long path counts as several rows. A letter of a key takes up to five bytes (measured). */
export function sizeOf(load: Try): number {
  const row = toRow(load);
  const bytesEach = /[^\0-\xff]/.test(row) ? 2 : 1;
  return Math.ceil((row.length * bytesEach + 5 * (load.site + load.id).length) / bytesOfATry);
}

/** A site's name is in two keys and an index. Each try adds little to a summary, each host much. */
export function sizeOfSite(summary: SiteSummary | undefined): number {
  if (!summary) return 0;
  const { site, hosts } = summary;
  const ofHosts = hosts.reduce((sum, { host }) => sum + host.length + 100, 0);
  return oneOfNames * Math.ceil((8 * site.length + 300 + ofHosts) / bytesOfATry);
}

export function sizeOfAll(tries: readonly Try[]): number {
  const ofSites = summarizeAll(tries).reduce((sum, summary) => sum + sizeOfSite(summary), 0);
  return tries.reduce((sum, load) => sum + sizeOf(load), ofSites);
}

/** What counts against the limit, in usual rows. */
export function totalOf(size: number): number {
  return (size % oneOfNames) + Math.max(0, Math.floor(size / oneOfNames) - freeForNames);
}
