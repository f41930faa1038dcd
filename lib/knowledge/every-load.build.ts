import { answererOf, edgeNetworks } from './answerers.ts';
import challengeTable from './challenges.json' with { type: 'json' };
import type { ChallengeRow } from './challenges.ts';
import type { Unsourced } from './failure-tables.ts';
import { storedTables } from './stored-tables.ts';

/**
 * The little of the tables that every load needs. It is worked out when the extension is built, and
 * only the values reach the bundle: see `build/evaluate-modules.ts`.
 */

/** A sign in an answer's headers of who carried it, whoever wrote it. */
export interface Carrier {
  readonly answerer: string;
  /** As people know it: `Cloudflare`. */
  readonly name: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly headerIs?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

const edges = edgeNetworks(storedTables.answerers);

export const carriers: readonly Carrier[] = storedTables.answerers
  .filter((row) => row.evidence === 'road' && edges.has(answererOf(row)))
  .map((row) => {
    const { header, headerIs, without } = row;
    const answerer = answererOf(row);
    return {
      answerer,
      name: storedTables.names[answerer] ?? '',
      ...(header && { header }),
      ...(headerIs && { headerIs }),
      ...(without && { without }),
    };
  })
  .sort((one, other) => (one.answerer < other.answerer ? -1 : 1));

export const challenges: readonly Unsourced<ChallengeRow>[] = challengeTable.map(
  ({ source: _, ...row }) => row,
);

const placesOf = (rows: readonly { readonly in: string }[]) =>
  rows.map((row) => row.in).filter((place) => place !== 'page');

/** Lower-case names of all headers that tell who answered, why, and for how long; never a cookie. */
export const keptHeaders: readonly string[] = [
  ...new Set([
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
