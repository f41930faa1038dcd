import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from './side.ts';

/** What a code's first screen says. `lasts`: until the people who run the site act. */
export type CodeScreen =
  | 'captive'
  | 'cannot-do'
  | 'busy'
  | 'lasts'
  | 'out-of-reach'
  | 'cannot-show';

export type OwnerCheck = 'certificate' | 'dns' | 'load' | 'upstream' | 'firewall' | 'plugins';

/** One meaning of one code. A code that vendors use in ways of their own has a row for each. */
export interface StatusCodeRow {
  /** `other`: any code without a row. `unknown`: the browser hides it. `none`: nobody answered. */
  readonly code: number | 'other' | 'unknown' | 'none';
  /** Who has to have answered for the row to hold; `any` where it does not matter. `none`: why. */
  readonly answerer: string;
  readonly name: string;
  readonly title: MessageKey;
  readonly body: MessageKey;
  /** Whose side, as long as nothing but the code is known. */
  readonly side: Side;
  /** A dead line looks the same: it is their side only once another page has opened. */
  readonly needsProof?: true;
  /** Whether it usually goes away without anybody changing the site. */
  readonly passes: 'often' | 'sometimes' | 'no';
  /** What the first screen says, where that is not what it says of any other code. */
  readonly screen?: CodeScreen;
  /** The network that writes it speaks of the site behind it, not of itself. */
  readonly blames?: 'site';
  /** One server says by it that another one failed. */
  readonly chain?: true;
  /** Cookies can cause it (Cloudflare: headers over 128 KB; AWS: a stale sign-in). */
  readonly cookies?: true;
  /** Its `Retry-After` is the site's own word; elsewhere that is a habit of who carries the site. */
  readonly asksToWait?: true;
  /** A company's filter sends it as well (Cloudflare Gateway; Cisco Secure Access). */
  readonly filters?: true;
  /** Some send it to one person who asks too often (nginx). */
  readonly limitsOne?: true;
  /** What its owner checks first, likeliest first. */
  readonly owner?: readonly OwnerCheck[];
  readonly source: string;
}

/** A row as it ships: where its facts are from stays in the repository. */
export type StatusCode = Omit<StatusCodeRow, 'source'>;

/** RFC 9110 section 15: a code that is not understood is treated like the first of its class. */
const anyOther: StatusCode = {
  code: 'other',
  answerer: 'any',
  name: 'Server error',
  title: 'titleOther',
  body: 'bodyOther',
  side: 'probably-theirs',
  passes: 'sometimes',
};

const hiddenByBrowser: StatusCode = { ...anyOther, code: 'unknown', body: 'bodyUnknown' };

/** What a code means when one of `answerers` (likeliest first) sent it, or else from anybody. */
export function findStatusCode(
  rows: readonly StatusCode[],
  code: StatusCode['code'],
  answerers: readonly string[] = [],
): StatusCode {
  if (code === 'unknown') return hiddenByBrowser;
  const meanings = rows.filter((row) => row.code === code);
  for (const answerer of [...answerers, 'any']) {
    const row = meanings.find((row) => row.answerer === answerer);
    if (row) return row;
  }
  return anyOther;
}
