import { answererOf } from './answerers.ts';
import challengeTable from './challenges.json' with { type: 'json' };
import type { ChallengeRow } from './challenges.ts';
import { storedTables } from './stored-tables.ts';

/**
 * The little of the tables that every load needs. It is worked out when the extension is built, and
 * only the values reach the bundle: see `build/evaluate-modules.ts`.
 */

/**
 * A sign in an answer's headers of the edge network that carried it, whoever wrote it. `Server` alone
 * is none: anyone can write a name there.
 */
export interface Carrier {
  /** As people know it: `Cloudflare`. */
  readonly name: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly headerIs?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

export const carriers: readonly Carrier[] = storedTables.answerers
  .filter(({ isEdge, header, headerIs }) => {
    const names = Object.keys({ ...header, ...headerIs });
    return isEdge === true && names.some((name) => name !== 'server');
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

/** A network that carries the site writes these codes about the site, not about itself. */
export const codesAboutSite: readonly number[] = storedTables.statusCodes
  .filter(({ blames }) => blames === 'site')
  .flatMap(({ code }) => (typeof code === 'number' ? [code] : []));

/** Lower-case names of all headers that tell who answered, why, and for how long; never a cookie. */
export const keptHeaders: readonly string[] = [
  ...new Set([
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
