import type { LoadProblem } from '../navigation/outcome.ts';
import { adviseOwner } from './advise-owner.ts';
import { choosePill, chooseWords } from './choose-words.ts';
import { drawPath } from './draw-path.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { type Headline, writeHeadline } from './headline.ts';
import type { Help, Text } from './help.ts';
import { type Judgement, judge } from './judge.ts';
import { listDetails } from './list-details.ts';
import { offerFixes } from './offer-fixes.ts';
import { holds, type Signs, say, sayAll } from './signs.ts';
import type { Situation } from './situation.ts';

/** Everything that is said and offered for a failed load, from one judgement. */
export function explain(problem: LoadProblem, situation: Situation): Help {
  const facts = gatherFacts(problem, situation);
  const judgement = judge(problem, facts, situation);
  const { meaning, statusCode, cause } = facts;
  const { signs } = judgement;
  const { states } = situation;
  const headline = writeHeadline(judgement);
  return {
    statusCode,
    cause,
    side: judgement.side,
    broken: judgement.broken,
    howLong: facts.isForm ? 'none' : judgement.howLong,
    answerer: situation.answerer?.answerer ?? 'unknown',
    where: situation.answerer?.where ?? 'unknown',
    site: new URL(problem.url).host,
    isOwnServer: facts.isOwnNetwork,
    restsOnOthers: judgement.state.restsOnOthers ?? false,
    pill: choosePill(judgement),
    ...headline,
    ...chooseWords(meaning, judgement, states),
    reason: situation.subReason && { key: situation.subReason.key },
    path: drawPath(judgement, states),
    evidence: sayAll(states.reasons, signs),
    days: sayShareOfDays(situation),
    lastTime: sayLastTime(signs),
    isForm: facts.isForm,
    fixes: offerFixes(judgement.state, signs, situation),
    comfort: states.comforts.filter((row) => holds(signs, row)).map(({ says }) => says),
    about:
      statusCode === 'none'
        ? null
        : { title: say(states.about.title, signs), steps: sayAll(states.about.steps, signs) },
    owner: isOnTheWay(cause)
      ? null
      : adviseOwner(meaning, situation.answerer, situation.ownerAdvice),
    details: listDetails(problem, meaning, situation),
    announcement: [...sayFirst(judgement, headline), ...sayShortcut(situation.shortcut)],
  };
}

/** "Last time you saw it work again within 35 minutes." */
function sayLastTime({ recoverySpan }: Signs): Text | null {
  return recoverySpan === '' ? null : { key: 'lineHistory', values: [recoverySpan] };
}

/** The load never reached a site, so its owner has nothing to repair. */
function isOnTheWay(cause: Facts['cause']): boolean {
  return cause === 'offline' || cause === 'blocked' || cause === 'proxy';
}

/** The page can find what is announced, so words about other sites wait for the person. */
function sayFirst(judgement: Judgement, { what, whose, line }: Headline): readonly Text[] {
  if (judgement.state.restsOnOthers) return [choosePill(judgement)];
  return [what, whose, ...(line ? [line] : [])];
}

function sayShortcut(shortcut: string | null): readonly Text[] {
  return shortcut === null ? [] : [{ key: 'announceShortcut', values: [shortcut] }];
}

function sayShareOfDays({ past }: Situation): Text | null {
  if (!past || past.seenDays === 0 || past.failedDays === 0) return null;
  if (past.seenDays === 1) return { key: 'daysFirst' };
  return { key: 'daysShare', values: [past.failedDays, past.seenDays] };
}
