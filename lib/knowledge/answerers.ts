import type { Where } from './where.ts';

/**
 * `strong`: only that product does this. `medium`: relatives or copies could. `weak`: a first
 * guess.
 */
export type Strength = 'strong' | 'medium' | 'weak';

/**
 * What a rule reads. `page`: the words of the error page. `mark`: a header that only its author sets on
 * an error. `shape`: status, headers or emptiness that fit together. `road`: who passed the answer on.
 * `doubt`: words that any program on the visitor's side could have written.
 */
export type ClueKind = 'page' | 'mark' | 'shape' | 'road' | 'doubt';

/** One row of `answerers.json`. All its conditions must hold. All words are lower case. */
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
  /** A regular expression for the page's text. It must run in linear time. */
  readonly pattern?: string;
  /**
   * Like `pattern`, for the text with `<host>` for the host that was asked and `<address>` for its
   * address. It never holds over https.
   */
  readonly asked?: string;
  /** The product name in nginx's layout, without its version; `''`: no name. */
  readonly signature?: string;
  /** Each is a key of the outermost object of a JSON answer. */
  readonly jsonKeys?: readonly string[];
  /** The page shows its title again, and nothing else. */
  readonly titleOnly?: true;
  /** A rule of kind `doubt` must hold too. */
  readonly doubt?: true;
  /** The page is empty. */
  readonly blank?: true;
  readonly status?: readonly number[];
  /** The reason phrase begins so; HTTP/1.1 only. */
  readonly reason?: string;
  /** Each header contains this; `''`: it only has to exist. */
  readonly header?: Readonly<Record<string, string>>;
  /** Each header has exactly this value. */
  readonly headerIs?: Readonly<Record<string, string>>;
  /** None of these headers exists. */
  readonly without?: readonly string[];
  /** The product decrypts https, so it can write pages there. For `local` rows of kind `page`. */
  readonly breaksHttps?: true;
  /** Only this CDN sets the header. For `road` rows. */
  readonly isEdge?: true;
  /** The source of the facts: `owner/repository path`, a vendor's page, an RFC. */
  readonly source: string;
}

export interface AnswererRule extends Omit<AnswererRow, 'pattern' | 'asked' | 'source'> {
  readonly answerer: string;
  readonly pattern: RegExp | null;
  readonly asked: RegExp | null;
}

/** A header with an id that the answerer's staff can look up. `answerer: ''`: a common one. */
export interface RequestIdHeader {
  readonly header: string;
  readonly answerer: string;
}

/** The names of the headers that a row asks for. */
export function headersOf({
  header,
  headerIs,
}: Pick<AnswererRow, 'header' | 'headerIs'>): string[] {
  return Object.keys({ ...header, ...headerIs });
}

export function answererOf({ id }: Pick<AnswererRow, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}

/** Prepares a row for matching. */
export function compileRule({ pattern, asked, ...row }: Omit<AnswererRow, 'source'>): AnswererRule {
  return {
    ...row,
    answerer: answererOf(row),
    pattern: pattern === undefined ? null : new RegExp(pattern),
    asked: asked === undefined ? null : new RegExp(asked),
  };
}
