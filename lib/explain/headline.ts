import { formatSpan } from '../format/span.ts';
import { formatFullDate, formatWhen } from '../format/time.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import { minuteMs } from '../time-units.ts';
import type { Facts } from './facts.ts';
import type { Text } from './help.ts';
import type { Judgement } from './judge.ts';
import type { Situation } from './situation.ts';

/** `ok`: proven. `caution`: it may be the visitor. */
export type Tone = 'ok' | 'caution' | 'plain';

/** The two sentences of the answer, and the line about time below. */
export interface Headline {
  readonly what: Text;
  readonly whose: Text;
  readonly line: Text | null;
  readonly tone: Tone;
  /** `what`, after a try has failed. */
  readonly stillWhat: Text;
}

/** All sentences that say whose side it is. */
export const sideWords = {
  theirs: 'sideTheirs',
  'probably-theirs': 'sideProbablyTheirs',
  between: 'sideBetweenNoName',
  'maybe-yours': 'sideMaybeYours',
  yours: 'sideYours',
} as const satisfies Record<Side, MessageKey>;

const stillFailing: readonly MessageKey[] = [
  'headNotWorking',
  'headCannotShow',
  'headBusy',
  'headRefused',
  'headClosed',
  'headTooSlow',
  'headUnreachable',
];

/** These name no site. */
const namingNobody: readonly MessageKey[] = [
  'headStored',
  'headSignIn',
  'headOffline',
  'headBlocked',
  'headProxy',
];

/** `site`: its name as people know it. `savedAt`: when a cached copy was made. */
export function writeHeadline(
  judgement: Judgement,
  facts: Facts,
  site: string,
  savedAt: number | null,
  situation: Situation,
): Headline {
  const { state, proven } = judgement;
  const isCounting = state.what === 'headInARow';
  const what: Text = {
    key: state.what,
    values: [isCounting ? facts.evidence.failedInARow : site],
  };
  return {
    what: namingNobody.includes(state.what) ? { key: state.what } : what,
    stillWhat: stillFailing.includes(state.what) ? { key: 'headStill', values: [site] } : what,
    whose: sayWhose(judgement, facts, site),
    line: facts.isForm ? { key: 'lineForm' } : sayHowLong(judgement, facts, savedAt, situation),
    tone: proven.internet ? 'ok' : isDoubtful(judgement) ? 'caution' : 'plain',
  };
}

function isDoubtful({ side, broken }: Judgement): boolean {
  return side === 'yours' || side === 'between' || (side === 'maybe-yours' && broken === 'unknown');
}

function sayWhose({ state, side }: Judgement, facts: Facts, site: string): Text {
  const { answerer, evidence } = facts;
  switch (state.whose) {
    case 'by-side':
      return { key: sideWords[side] };
    case 'sideBetween':
      return answerer?.name
        ? { key: 'sideBetween', values: [answerer.name] }
        : { key: 'sideBetweenNoName' };
    case 'sideEdge':
      return { key: 'sideEdge', values: [evidence.failingEdge ?? ''] };
    // If three sites in a row fail, this one is probably not to blame.
    case 'sideCertificate':
      return { key: side === 'probably-theirs' ? state.whose : sideWords[side] };
    // This text is only for a name that may be misspelled.
    case 'sideNoSuchName':
      return { key: facts.evidence.othersOpened > 0 ? state.whose : sideWords[side] };
    case 'sideStored':
    case 'sideSignIn':
      return { key: state.whose, values: [site] };
    default:
      return { key: state.whose };
  }
}

function sayHowLong(
  { state, howLong }: Judgement,
  facts: Facts,
  savedAt: number | null,
  situation: Situation,
): Text | null {
  if (state.line === 'lineStored') {
    if (savedAt === null) return { key: 'lineStoredNoTime' };
    return { key: 'lineStored', values: [formatWhen(savedAt, situation.now, situation)] };
  }
  if (state.line === null) return null;
  if (state.line === 'lineCertificate') {
    return { key: state.line, values: [formatFullDate(situation.now, situation)] };
  }
  if (state.line !== 'by-facts') {
    const isTimed = howLong === 'site' && facts.retryAt !== null;
    return isTimed
      ? { key: state.line, values: [formatWhen(facts.retryAt ?? 0, situation.now, situation)] }
      : { key: state.line };
  }
  switch (howLong) {
    case 'history':
      return sayLastTime(facts, situation);
    case 'code':
      return { key: facts.lasts ? 'lineOwner' : 'lineOften' };
    default:
      return null;
  }
}

/** "Last time you saw it work again within 35 minutes.": the same words and number everywhere. */
export function sayLastTime({ recoveryMinutes }: Facts, { locale }: Situation): Text | null {
  if (recoveryMinutes === null) return null;
  return { key: 'lineHistory', values: [formatSpan(recoveryMinutes * minuteMs, locale)] };
}
