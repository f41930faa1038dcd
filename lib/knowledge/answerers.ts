import names from './answerer-names.json' with { type: 'json' };
import rows from './answerers.json' with { type: 'json' };
import requestIds from './request-ids.json' with { type: 'json' };
import type { Where } from './where.ts';

/** `strong`: only that product does this. `medium`: relatives or copies could. `weak`: a first guess. */
export type Strength = 'strong' | 'medium' | 'weak';

/**
 * What kind of trace a rule reads.
 * `page`: the error page's own words. `mark`: a header that only its author sets on an error.
 * `shape`: status, header set or emptiness that fit together. `road`: who carried the answer, whoever wrote it.
 */
export type ClueKind = 'page' | 'mark' | 'shape' | 'road';

/** One row of `answerers.json`: every condition that is there must hold. All words are lower case. */
export interface AnswererRow {
  /** The answerer, a dot, and what is recognised: `nginx.page`. */
  readonly id: string;
  readonly where: Where;
  readonly strength: Strength;
  readonly evidence: ClueKind;
  /** Each is in the page's text. */
  readonly text?: readonly string[];
  /** Each is in the page's source. */
  readonly markup?: readonly string[];
  /** A regular expression found in the page's text; linear in its length. */
  readonly pattern?: string;
  /** The page shows nothing. */
  readonly blank?: boolean;
  readonly status?: readonly number[];
  /** Part of the reason phrase; HTTP/1.1 only. */
  readonly reason?: string;
  /** Each header is there and its value contains this; `''` asks only that it is there. */
  readonly header?: Readonly<Record<string, string>>;
  /** Each header's whole value is this. */
  readonly headerIs?: Readonly<Record<string, string>>;
  /** None of these headers is there. */
  readonly without?: readonly string[];
  /** Where the row's facts are from: `owner/repository path`, a vendor's page, an RFC. */
  readonly source: string;
}

export interface AnswererRule extends Omit<AnswererRow, 'pattern'> {
  readonly answerer: string;
  readonly pattern: RegExp | null;
}

// JSON has no literal types; the unit test checks every field of every row against these.
const answererRows = rows as readonly unknown[] as readonly AnswererRow[];

export const answererRules: readonly AnswererRule[] = answererRows.map((row) => ({
  ...row,
  answerer: row.id.slice(0, row.id.indexOf('.')),
  pattern: row.pattern === undefined ? null : new RegExp(row.pattern),
}));

/** Names of products and companies as people write them; none for those that are nobody's name. */
export const answererNames: ReadonlyMap<string, string> = new Map(Object.entries(names));

/** Headers that carry an id which the answerer's staff can look up; `answerer` is `''` for common ones. */
export const requestIdHeaders: readonly { readonly header: string; readonly answerer: string }[] =
  requestIds;

/** Lower-case names of all headers that `identify` looks at, sorted: no other need be kept. */
export const relevantHeaders: readonly string[] = [
  ...new Set([
    ...answererRows.flatMap((row) => [
      ...Object.keys(row.header ?? {}),
      ...Object.keys(row.headerIs ?? {}),
      ...(row.without ?? []),
    ]),
    ...requestIds.map(({ header }) => header),
    'via',
  ]),
].sort();
