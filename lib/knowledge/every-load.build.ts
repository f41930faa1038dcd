import { answererOf, headersOf } from './answerers.ts';
import challengeTable from './challenges.json' with { type: 'json' };
import type { ChallengeRow } from './challenges.ts';
import { storedTables } from './stored-tables.ts';

/**
 * The part of the tables that every load needs. It is computed at the build, and only the values reach
 * the bundle: see `build/evaluate-modules.ts`.
 */

/**
 * Headers that show which CDN passed an answer on. The `Server` header alone does not: anyone can write
 * a name there.
 */
export interface Carrier {
  /** As people know it: `Cloudflare`. */
  readonly name: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly headerIs?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

export const carriers: readonly Carrier[] = storedTables.answerers
  .filter((row) => {
    const names = headersOf(row);
    return row.isEdge === true && names.some((name) => name !== 'server');
  })
  .map((row) => {
    const { header, headerIs, without } = row;
    return {
      name: storedTables.names[answererOf(row)] ?? '',
      ...(header && { header }),
      ...(headerIs && { headerIs }),
      ...(without && { without }),
    };
  })
  .sort((one, other) => (one.name < other.name ? -1 : 1));

export const challenges: readonly Pick<ChallengeRow, 'in' | 'words'>[] = challengeTable.map(
  ({ in: place, words }) => ({ in: place, words }),
);

const placesOf = (rows: readonly { readonly in: string }[]) =>
  rows.map((row) => row.in).filter((place) => place !== 'page');

/** A CDN writes these codes about the site, not about itself. */
export const codesAboutSite: readonly number[] = [
  ...new Set(
    storedTables.statusCodes
      .filter(({ blames }) => blames === 'site')
      .flatMap(({ code }) => (typeof code === 'number' ? [code] : [])),
  ),
];

/** The headers that are read, in lower case: they show who answered, why, and for how long. */
export const keptHeaders: readonly string[] = [
  ...new Set([
    'critical-ch',
    'date',
    'retry-after',
    'via',
    ...storedTables.answerers.flatMap(({ header = {}, headerIs = {}, without = [] }) => [
      ...Object.keys(header),
      ...Object.keys(headerIs),
      ...without,
    ]),
    ...storedTables.requestIds.map(({ header }) => header),
    ...placesOf(storedTables.subReasons),
    ...placesOf(challenges),
  ]),
].sort();

const ofCarriers = new Set(carriers.flatMap(headersOf));

/** Without those that the rows of carriers name. */
export const otherKeptHeaders = keptHeaders.filter((name) => !ofCarriers.has(name));
