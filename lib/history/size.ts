import { type SiteSummary, summarizeAll } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { toRow } from './rows.ts';

/**
 * It keeps the database under 10 MB, also where a page chooses names and paths (measured by the bench:
 * `measure-attack.ts`). A usual row takes less than 200 bytes on disk.
 */
export const mostTries = 50_000;

const bytesOfATry = 200;

/** The summaries of about 2,000 usual sites cost nothing. */
const freeForSites = 6000;

/** Room on disk, counted in usual tries. */
export interface Size {
  readonly ofTries: number;
  /** Names of sites and hosts. A part of it is free, so it is counted apart. */
  readonly ofSites: number;
}

export const noSize: Size = { ofTries: 0, ofSites: 0 };

/**
 * A long path counts as several tries. A letter of a key takes up to five bytes (measured). Firefox fills
 * pages of 4 kB. So a row of 2 kB has a page of its own (measured: 4.4 kB).
 */
export function sizeOfTry(load: Try): number {
  const row = toRow(load);
  const bytes = row.length * (/[^\0-\xff]/.test(row) ? 2 : 1);
  const unused = 1.4 * Math.max(0, bytes - bytesOfATry);
  return Math.ceil((bytes + unused + 5 * (load.site + load.id).length) / bytesOfATry);
}

/** A site's name is in two keys and an index. Each try adds little to a summary, each host much. */
export function sizeOfSite(summary: SiteSummary | undefined): number {
  if (!summary) return 0;
  const { site, hosts } = summary;
  const ofHosts = hosts.reduce((sum, { host }) => sum + host.length + 100, 0);
  return Math.ceil((8 * site.length + 300 + ofHosts) / bytesOfATry);
}

/** The size of these tries and of the sites that they make up. */
export function sizeOfAll(tries: readonly Try[]): Size {
  return {
    ofTries: tries.reduce((sum, load) => sum + sizeOfTry(load), 0),
    ofSites: summarizeAll(tries).reduce((sum, summary) => sum + sizeOfSite(summary), 0),
  };
}

export function subtractSizes(one: Size, other: Size): Size {
  return { ofTries: one.ofTries - other.ofTries, ofSites: one.ofSites - other.ofSites };
}

/** What counts against the limit. */
export function totalOf({ ofTries, ofSites }: Size): number {
  return ofTries + Math.max(0, ofSites - freeForSites);
}
