import type { StatusCode } from '../knowledge/status-codes.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { adviseOwner } from './advise-owner.ts';
import { choosePill, chooseWords } from './choose-words.ts';
import { drawPath } from './draw-path.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { type Headline, sayLastTime, writeHeadline } from './headline.ts';
import type { Help, Text, TitledList } from './help.ts';
import { type Judgement, judge } from './judge.ts';
import { listDetails } from './list-details.ts';
import { listReasons } from './list-reasons.ts';
import { nameHost, writeHost } from './name-host.ts';
import { offerFixes } from './offer-fixes.ts';
import { reassure } from './reassure.ts';
import type { Situation } from './situation.ts';

/** Everything that is said and offered for a failed load, from one judgement. */
export function explain(problem: LoadProblem, situation: Situation): Help {
  const facts = gatherFacts(problem, situation);
  const judgement = judge(problem.url, facts, situation);
  const { meaning, statusCode, cause } = facts;
  const address = new URL(problem.url);
  const name = nameSite(address.host, facts);
  const headline = writeHeadline(judgement, facts, name, readSavedAt(problem), situation);
  return {
    statusCode,
    cause,
    side: judgement.side,
    broken: judgement.broken,
    howLong: facts.isForm ? 'none' : judgement.howLong,
    answerer: situation.answerer?.answerer ?? 'unknown',
    where: situation.answerer?.where ?? 'unknown',
    site: address.host,
    isOwnServer: facts.isOwnNetwork,
    restsOnOthers: judgement.state.restsOnOthers ?? false,
    pill: choosePill(judgement),
    ...headline,
    ...chooseWords(facts, judgement, situation),
    reason: situation.subReason && { key: situation.subReason.key },
    path: drawPath(judgement, facts, name),
    evidence: listReasons(facts, judgement, name),
    days: sayShareOfDays(situation),
    lastTime: sayLastTime(facts, situation),
    isForm: facts.isForm,
    fixes: offerFixes(judgement.state, judgement.signs, situation),
    comfort: reassure(facts, judgement),
    about: statusCode === 'none' ? null : explainCode(statusCode, meaning),
    owner: isOnTheWay(cause)
      ? null
      : adviseOwner(meaning, situation.answerer, situation.ownerAdvice),
    details: listDetails(problem, meaning, situation),
    announcement: [...sayFirst(judgement, headline), ...sayShortcut(situation.shortcut)],
  };
}

/** A name that does not resolve is shown as typed, because it may be misspelled. */
function nameSite(host: string, { isOwnNetwork, cause }: Facts): string {
  if (isOwnNetwork) return host;
  return cause === 'no-such-name' ? writeHost(host) : nameHost(host);
}

/** The load never reached a site, so its owner has nothing to repair. */
function isOnTheWay(cause: Facts['cause']): boolean {
  return cause === 'offline' || cause === 'blocked' || cause === 'proxy';
}

function explainCode(statusCode: number | 'unknown', { chain }: StatusCode): TitledList {
  return {
    title:
      statusCode === 'unknown'
        ? { key: 'aboutTitleNoCode' }
        : { key: 'aboutTitle', values: [String(statusCode)] },
    steps: [
      { key: 'aboutCodes' },
      { key: 'aboutPath' },
      { key: chain ? 'aboutBroken' : 'aboutBrokenOnTheWay' },
      { key: 'aboutCauses' },
    ],
  };
}

/** The page can find what is announced, so words about other sites wait for the person. */
function sayFirst(judgement: Judgement, { what, whose, line }: Headline): readonly Text[] {
  if (judgement.state.restsOnOthers) return [choosePill(judgement)];
  return [what, whose, ...(line ? [line] : [])];
}

function sayShortcut(shortcut: string | null): readonly Text[] {
  return shortcut === null ? [] : [{ key: 'announceShortcut', values: [shortcut] }];
}

/** When a cached answer was made, by its own `Date`. */
function readSavedAt(problem: LoadProblem): number | null {
  const isStored = problem.kind === 'failed' && problem.fromCache;
  const at = isStored ? Date.parse(problem.headers.date ?? '') : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function sayShareOfDays({ past }: Situation): Text | null {
  if (!past || past.seenDays === 0 || past.failedDays === 0) return null;
  if (past.seenDays === 1) return { key: 'daysFirst' };
  return { key: 'daysShare', values: [past.failedDays, past.seenDays] };
}
