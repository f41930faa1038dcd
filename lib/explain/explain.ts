import { formatWhen } from '../format/time.ts';
import type { StatusCode } from '../knowledge/status-codes.ts';
import type { Failure } from '../navigation/outcome.ts';
import { adviseOwner } from './advise-owner.ts';
import { choosePill, chooseWords } from './choose-words.ts';
import { drawPath } from './draw-path.ts';
import { gatherFacts } from './facts.ts';
import { writeHeadline } from './headline.ts';
import type { Help, Text, TitledList } from './help.ts';
import { judge } from './judge.ts';
import { listDetails } from './list-details.ts';
import { listReasons } from './list-reasons.ts';
import { nameHost } from './name-host.ts';
import { offerFixes } from './offer-fixes.ts';
import { reassure } from './reassure.ts';
import type { Situation } from './situation.ts';

/** Everything that is said and offered for one failure, all of it from one judgement. */
export function explain(failure: Failure, situation: Situation): Help {
  const facts = gatherFacts(failure, situation);
  const judgement = judge(facts);
  const { meaning, retryAt } = facts;
  const { statusCode } = failure;
  const address = new URL(failure.url);
  const name = facts.isOwnNetwork ? address.host : nameHost(address.host);
  const headline = writeHeadline(judgement, facts, name, readSavedAt(failure), situation);
  const { what, whose, line } = headline;
  return {
    statusCode,
    side: judgement.side,
    broken: judgement.broken,
    howLong: facts.isForm ? 'none' : judgement.howLong,
    answerer: situation.answerer?.answerer ?? 'unknown',
    where: situation.answerer?.where ?? 'unknown',
    site: address.host,
    isOwnServer: facts.isOwnNetwork,
    pill: choosePill(judgement),
    ...headline,
    ...chooseWords(facts, judgement, situation),
    reason: situation.subReason && { key: situation.subReason.key },
    path: drawPath(judgement, facts, name),
    evidence: listReasons(facts, judgement, name),
    days: sayDays(situation),
    isForm: facts.isForm,
    fixes: offerFixes(judgement.state, {
      facts,
      side: judgement.side,
      address,
      canGoBack: situation.canGoBack,
      statusPage: situation.statusPage,
      retryTime: retryAt === null ? null : formatWhen(retryAt, situation.now, situation),
      capabilities: situation.capabilities,
      hiddenFixes: situation.hiddenFixes,
    }),
    comfort: reassure(facts, judgement),
    about: describeCode(statusCode, meaning),
    owner: adviseOwner(meaning, situation.answerer),
    details: listDetails(failure, meaning, situation),
    announcement: [what, whose, ...(line ? [line] : []), ...sayShortcut(situation.shortcut)],
  };
}

function describeCode(statusCode: number | 'unknown', { chain }: StatusCode): TitledList {
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

function sayShortcut(shortcut: string | null): readonly Text[] {
  return shortcut === null ? [] : [{ key: 'announceShortcut', values: [shortcut] }];
}

/** When a stored answer was made, by its own clock. */
function readSavedAt({ headers, fromCache }: Failure): number | null {
  const at = fromCache ? Date.parse(headers.date ?? '') : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function sayDays({ past }: Situation): Text | null {
  if (!past || past.seenDays === 0 || past.failedDays === 0) return null;
  if (past.seenDays === 1) return { key: 'daysFirst' };
  return { key: 'daysShare', values: [past.failedDays, past.seenDays] };
}
