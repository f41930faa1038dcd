import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from './side.ts';
import table from './status-codes.json' with { type: 'json' };

/** What changes anything: trying again soon, waiting, an act of the visitor, of the owner, or nothing. */
export type Helps = 'retry' | 'wait' | 'sign-in' | 'free-space' | 'owner' | 'nothing';

/** One meaning of one code. A code that vendors use in ways of their own has a row for each. */
export interface StatusCode {
  /** `other`: any code without a row. `unknown`: the browser hides the code. */
  readonly code: number | 'other' | 'unknown';
  /** Who has to have answered for the row to hold; `any` where it does not matter. */
  readonly answerer: string;
  readonly name: string;
  readonly title: MessageKey;
  readonly body: MessageKey;
  /** Whose side, as long as nothing but the code is known. */
  readonly side: Side;
  /** Whether it usually goes away without anybody changing the site. */
  readonly passes: 'often' | 'sometimes' | 'no';
  readonly helps: Helps;
  /** The network that writes it speaks of the site behind it, not of itself. */
  readonly blames?: 'site';
  readonly source: string;
}

// JSON modules widen every string; that each one is of its type is asserted by the table's unit test.
export const statusCodes = table as readonly StatusCode[];

/** RFC 9110 section 15: a code that is not understood is treated like the first of its class. */
const anyOther: StatusCode = {
  code: 'other',
  answerer: 'any',
  name: 'Server error',
  title: 'titleOther',
  body: 'bodyOther',
  side: 'probably-theirs',
  passes: 'sometimes',
  helps: 'retry',
  source: 'RFC 9110 section 15',
};

const hiddenByBrowser: StatusCode = { ...anyOther, code: 'unknown', body: 'bodyUnknown' };

/** What a code means when one of `answerers` (likeliest first) sent it, or else from anybody. */
export function findStatusCode(
  code: number | 'unknown',
  answerers: readonly string[] = [],
): StatusCode {
  if (code === 'unknown') return hiddenByBrowser;
  const meanings = statusCodes.filter((row) => row.code === code);
  for (const answerer of [...answerers, 'any']) {
    const row = meanings.find((row) => row.answerer === answerer);
    if (row) return row;
  }
  return anyOther;
}

/** A network that carries the site writes this code about the site, not about itself. */
export function speaksOfSite(code: number | 'unknown'): boolean {
  return findStatusCode(code).blames === 'site';
}
