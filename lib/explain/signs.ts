import type { Evidence } from '../evidence/weigh-evidence.ts';
import { formatWhen } from '../format/time.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import type { StatusCode } from '../knowledge/status-codes.ts';
import type { Capabilities } from './capabilities.ts';
import { type Facts, isOwnSite } from './facts.ts';
import type { Text } from './help.ts';
import { writeHost } from './name-host.ts';
import type { Situation } from './situation.ts';

/** What a text can name. */
interface Values {
  readonly host: string;
  /** Host, port and path. */
  readonly page: string;
  /** The domain of the cookies that are cleared. */
  readonly domain: string;
  /** Empty where none is known. */
  readonly statusPageHost: string;
  /** The clock time of the site's `Retry-After`; empty if there is none. */
  readonly retryTime: string;
}

/** What a failure can be, by the names that the rows of tables ask for. */
export interface Signs
  extends Values,
    Pick<Facts, 'cause' | 'isForm' | 'isOwnNetwork' | 'isReloadSafe' | 'isStoredCopy'>,
    Pick<Facts, 'lasts' | 'wait'>,
    Pick<Evidence, 'answersStrangers' | 'otherPageOpened'>,
    Pick<StatusCode, 'cookies' | 'filters' | 'screen'>,
    Pick<Capabilities, 'browserName' | 'clearsSites' | 'isPrivate' | 'opensPrivateWindows'>,
    Pick<Situation, 'canGoBack'> {
  readonly side: Side;
  /** Unrelated sites failed in a row. */
  readonly isInARow: boolean;
  /** The CDN fails for others, too. */
  readonly isEdgeFailing: boolean;
  /** The site's own answer, on the person's own network. */
  readonly isOwnSite: boolean;
  /** It has neither a path nor a query. */
  readonly isHome: boolean;
}

/** When a row holds. */
export interface Condition {
  /** It holds if all of these are so. */
  readonly when?: Partial<Signs>;
  /** It does not hold if one of these is so. */
  readonly unless?: Partial<Signs>;
}

/** A text, and when it is said. */
export interface Saying extends Condition {
  readonly key: MessageKey;
  readonly values?: readonly (keyof Values)[];
}

/** One text, or the first that holds. */
export type Words = MessageKey | readonly Saying[];

export function readSigns(url: string, facts: Facts, side: Side, situation: Situation): Signs {
  const { capabilities, canGoBack, statusPage, now } = situation;
  const { evidence, meaning, retryAt } = facts;
  const { host, hostname, pathname, search } = new URL(url);
  return {
    ...capabilities,
    ...meaning,
    ...facts,
    ...evidence,
    side,
    canGoBack,
    lasts: facts.lasts || meaning.screen === 'lasts',
    isInARow: evidence.failedInARow > 0,
    isEdgeFailing: evidence.failingEdge !== null,
    isOwnSite: isOwnSite(facts),
    isHome: pathname === '/' && search === '',
    host: writeHost(hostname),
    page: writeHost(host) + pathname,
    domain: writeHost(capabilities.domain),
    statusPageHost: statusPage === null ? '' : new URL(statusPage).host,
    retryTime: retryAt === null ? '' : formatWhen(retryAt, now, situation),
  };
}

export function holds(signs: Signs, { when = {}, unless = {} }: Condition): boolean {
  const known = new Map<string, unknown>(Object.entries(signs));
  const is = ([name, value]: [string, unknown]) => known.get(name) === value;
  return Object.entries(when).every(is) && !Object.entries(unless).some(is);
}

/** `null`: no text holds. */
export function say(words: Words = [], signs: Signs): Text | null {
  if (typeof words === 'string') return { key: words };
  const saying = words.find((saying) => holds(signs, saying));
  if (!saying) return null;
  const { key, values } = saying;
  return { key, ...(values && { values: values.map((name) => signs[name]) }) };
}
