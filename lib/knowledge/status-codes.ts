import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from './side.ts';

/** What the first screen of a code says. `lasts`: until the site's owner acts. */
export type CodeScreen =
  | 'captive'
  | 'cannot-do'
  | 'busy'
  | 'lasts'
  | 'out-of-reach'
  | 'cannot-show';

export type OwnerCheck = 'certificate' | 'dns' | 'load' | 'upstream' | 'firewall' | 'plugins';

/** One meaning of one code. A code that vendors use differently has a row for each. */
export interface StatusCodeRow {
  /** `other`: any code without a row. `unknown`: the browser hides it. `none`: nobody answered. */
  readonly code: number | 'other' | 'unknown' | 'none';
  /** Who has to have answered for the row to hold; `any` where it does not matter. `none`: why. */
  readonly answerer: string;
  readonly name: string;
  readonly title: MessageKey;
  readonly body: MessageKey;
  /** The side, if only the code is known. */
  readonly side: Side;
  /** A dead line looks the same: it is their side only once another page has opened. */
  readonly needsProof?: true;
  /** Whether it usually goes away without a change of the site. */
  readonly passes: 'often' | 'sometimes' | 'no';
  /** What the first screen says, if it differs from other codes. */
  readonly screen?: CodeScreen;
  /** A CDN writes it about the site behind it, not about itself. */
  readonly blames?: 'site';
  /** One server reports that another one failed. */
  readonly chain?: true;
  /** Cookies can cause it (Cloudflare: headers over 128 KB; AWS: a stale sign-in). */
  readonly cookies?: true;
  /** Its `Retry-After` is the site's own wish. With other codes it is a default of the CDN. */
  readonly asksToWait?: true;
  /** Company filters send it too (Cloudflare Gateway, Cisco Secure Access). */
  readonly filters?: true;
  /** Some servers send it to a single visitor who asks too often (nginx). */
  readonly limitsOne?: true;
  /** What the site's owner should check, likeliest first. */
  readonly owner?: readonly OwnerCheck[];
  readonly source: string;
}

/** A row as it ships: where its facts are from stays in the repository. */
export type StatusCode = Omit<StatusCodeRow, 'source'>;

/** An unknown code is treated like the first of its class (RFC 9110 section 15). */
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
