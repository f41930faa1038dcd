import type { Where } from './where.ts';

/** `strong`: only that product does this. `medium`: relatives or copies could. `weak`: a first guess. */
export type Strength = 'strong' | 'medium' | 'weak';

/**
 * What kind of trace a rule reads.
 * `page`: the error page's own words. `mark`: a header that only its author sets on an error.
 * `shape`: status, header set or emptiness that fit together. `road`: who carried the answer, whoever wrote it.
 * `doubt`: words that any program on the visitor's side could have written; they name nobody.
 */
export type ClueKind = 'page' | 'mark' | 'shape' | 'road' | 'doubt';

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
  /** The name that signs a page in nginx's layout, whatever its version; `''` where none does. */
  readonly signature?: string;
  /** Each is a key of the outermost object of a JSON answer. */
  readonly jsonKeys?: readonly string[];
  /** The page shows its title once more, and nothing else. */
  readonly titleOnly?: true;
  /** A rule of kind `doubt` holds too. */
  readonly doubt?: true;
  /** The page shows nothing. */
  readonly blank?: true;
  readonly status?: readonly number[];
  /** Part of the reason phrase; HTTP/1.1 only. */
  readonly reason?: string;
  /** Each header is there and its value contains this; `''` asks only that it is there. */
  readonly header?: Readonly<Record<string, string>>;
  /** Each header's whole value is this. */
  readonly headerIs?: Readonly<Record<string, string>>;
  /** None of these headers is there. */
  readonly without?: readonly string[];
  /** The product breaks into https, so that it can write pages there: for `local` rows of kind `page`. */
  readonly breaksHttps?: true;
  /** The header is one that only that network sets, and the network carries sites: for `road` rows. */
  readonly isEdge?: true;
  /** Where the row's facts are from: `owner/repository path`, a vendor's page, an RFC. */
  readonly source: string;
}

export interface AnswererRule extends Omit<AnswererRow, 'pattern' | 'source'> {
  readonly answerer: string;
  readonly pattern: RegExp | null;
}

/** A header whose value is an id that the answerer's staff can look up; `answerer` is `''` for common ones. */
export interface RequestIdHeader {
  readonly header: string;
  readonly answerer: string;
}

export function answererOf({ id }: Pick<AnswererRow, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}

/** Makes a row ready to be matched. */
export function compileRule({ pattern, ...row }: Omit<AnswererRow, 'source'>): AnswererRule {
  return {
    ...row,
    answerer: answererOf(row),
    pattern: pattern === undefined ? null : new RegExp(pattern),
  };
}
