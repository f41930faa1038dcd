import type { Evidence } from '../evidence/weigh-evidence.ts';
import { formatSpan } from '../format/span.ts';
import { formatFullDate, formatWhen } from '../format/time.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import type { StatusCode } from '../knowledge/status-codes.ts';
import type { Where } from '../knowledge/where.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { minuteMs } from '../time-units.ts';
import type { Capabilities } from './capabilities.ts';
import { type Facts, isOwnSite } from './facts.ts';
import type { Text } from './help.ts';
import type { Broken } from './judge.ts';
import { nameHost, writeHost } from './name-host.ts';
import type { Situation } from './situation.ts';

/** What a text can name. Words are empty where there is nothing to name. */
interface Values {
  /** As people know it. */
  readonly site: string;
  readonly host: string;
  /** Host, port and path. */
  readonly page: string;
  /** The domain of the cookies that are cleared. */
  readonly domain: string;
  readonly answererName: string;
  /** The CDN that fails for others, too. */
  readonly edge: string;
  readonly statusCode: string;
  readonly statusPageHost: string;
  /** The time of the site's `Retry-After`, and how long until then. */
  readonly retryTime: string;
  readonly retrySpan: string;
  /** How soon it worked again last time. */
  readonly recoverySpan: string;
  /** When a cached answer was made. */
  readonly savedTime: string;
  /** By the clock of this computer. A wrong one breaks certificates. */
  readonly today: string;
  readonly othersOpened: number;
  /** Unrelated sites that failed in a row: with this one, and without. */
  readonly failedInARow: number;
  readonly othersInARow: number;
}

/** What a failure can be, by the names that the rows of tables ask for. */
export interface Signs
  extends Values,
    Pick<Facts, 'cause' | 'isForm' | 'isOwnNetwork' | 'isReloadSafe' | 'isSecure'>,
    Pick<Facts, 'isStoredCopy' | 'lasts' | 'wait'>,
    Pick<Evidence, 'answersStrangers' | 'otherPageOpened'>,
    Pick<StatusCode, 'chain' | 'cookies' | 'filters' | 'limitsOne' | 'passes' | 'screen'>,
    Pick<Capabilities, 'browserName' | 'clearsSites' | 'isPrivate' | 'opensPrivateWindows'>,
    Pick<Situation, 'canGoBack'> {
  readonly side: Side;
  /** `null`: nobody answered, or it is not known. */
  readonly where: Where | null;
  /** The site's own answer, on the person's own network. */
  readonly isOwnSite: boolean;
  /** It lasts, or its code is shown like those that do. */
  readonly isShownAsLasting: boolean;
  /** It has neither a path nor a query. */
  readonly isHome: boolean;
  /** Known once the state is. */
  readonly state?: string;
  readonly broken?: Broken;
}

/** Each sign with its value, or with several that will do. */
type Wanted = { readonly [Name in keyof Signs]?: Signs[Name] | readonly Signs[Name][] };

/** When a row holds. */
export interface Condition {
  /** It holds if all of these are so. */
  readonly when?: Wanted;
  /** It does not hold if one of these is so. */
  readonly unless?: Wanted;
}

/** A text, and when it is said. */
export interface Saying extends Condition {
  readonly key: MessageKey;
  readonly values?: readonly (keyof Values)[];
}

/** A text, or several of which one always holds. */
export type Words = MessageKey | readonly [Saying, ...Saying[]];

export function readSigns(
  problem: LoadProblem,
  facts: Facts,
  side: Side,
  situation: Situation,
): Signs {
  const { answerer, capabilities, canGoBack, statusPage, now, locale } = situation;
  const { cause, evidence, isOwnNetwork, meaning, retryAt, recoveryMinutes, statusCode } = facts;
  const { host, hostname, pathname, search } = new URL(problem.url);
  const isSigned = cause === 'certificate';
  const savedAt = readSavedAt(problem);
  // A name that does not resolve is shown as typed, because it may be misspelled.
  const name = cause === 'no-such-name' ? writeHost(host) : nameHost(host);
  return {
    ...capabilities,
    ...meaning,
    ...facts,
    ...evidence,
    side,
    canGoBack,
    where: answerer?.where ?? null,
    isOwnSite: isOwnSite(facts),
    isShownAsLasting: facts.lasts || meaning.screen === 'lasts',
    isHome: pathname === '/' && search === '',
    site: isOwnNetwork ? host : name,
    host: writeHost(hostname),
    page: writeHost(host) + pathname,
    domain: writeHost(capabilities.domain),
    answererName: answerer?.name ?? '',
    edge: evidence.failingEdge ?? '',
    statusCode: String(statusCode),
    statusPageHost: statusPage === null ? '' : new URL(statusPage).host,
    retryTime: retryAt === null ? '' : formatWhen(retryAt, now, situation),
    retrySpan: retryAt === null ? '' : formatSpan(retryAt - now, locale),
    recoverySpan: recoveryMinutes === null ? '' : formatSpan(recoveryMinutes * minuteMs, locale),
    savedTime: Number.isNaN(savedAt) ? '' : formatWhen(savedAt, now, situation),
    today: isSigned ? formatFullDate(now, situation) : '',
    othersInARow: evidence.failedInARow - 1,
  };
}

/** When a cached answer was made, by its own `Date`. */
function readSavedAt(problem: LoadProblem): number {
  const isStored = problem.kind === 'failed' && problem.fromCache;
  return isStored ? Date.parse(problem.headers.date ?? '') : Number.NaN;
}

export function holds(signs: Signs, { when = {}, unless = {} }: Condition): boolean {
  const is = ([name, value]: [string, unknown]) =>
    [value].flat().includes(Reflect.get(signs, name));
  return Object.entries(when).every(is) && !Object.entries(unless).some(is);
}

export function toText({ key, values }: Saying, signs: Signs): Text {
  return { key, ...(values && { values: values.map((name) => signs[name]) }) };
}

/** All texts that hold. */
export function sayAll(sayings: readonly Saying[], signs: Signs): readonly Text[] {
  return sayings.filter((saying) => holds(signs, saying)).map((saying) => toText(saying, signs));
}

/** The first text that holds; `null` if none does. */
export function sayIfAny(sayings: readonly Saying[] = [], signs: Signs): Text | null {
  const saying = sayings.find((saying) => holds(signs, saying));
  return saying ? toText(saying, signs) : null;
}

/** The first text that holds. */
export function say(words: Words, signs: Signs): Text {
  if (typeof words === 'string') return { key: words };
  return sayIfAny(words, signs) ?? toText(words[0], signs);
}
