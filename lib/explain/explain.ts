import type { Failure } from '../navigation/outcome.ts';
import { adviseOwner } from './advise-owner.ts';
import { chooseTips } from './choose-tips.ts';
import { choosePill, chooseWords } from './choose-words.ts';
import { describeCode } from './describe-code.ts';
import { describeFix, type FixDetails } from './describe-fix.ts';
import { diagnose } from './diagnose.ts';
import { drawPath } from './draw-path.ts';
import { orderFixes } from './fixes.ts';
import type { Help, Text } from './help.ts';
import { listDetails } from './list-details.ts';
import { reassure } from './reassure.ts';
import { sayClockTime, sayDay } from './say-time.ts';
import type { Situation } from './situation.ts';
import { verdicts } from './verdict.ts';

/** Everything that is said and offered for one failure. */
export function explain(failure: Failure, situation: Situation): Help {
  const diagnosis = diagnose(failure, situation);
  const { meaning, side, retryAt, isForm } = diagnosis;
  const { statusCode, fromCache: isStoredCopy } = failure;
  const { otherPageOpened } = situation.evidence;
  const address = new URL(failure.url);
  const verdict: Text = { key: verdicts[side] };
  const words = chooseWords(diagnosis, statusCode, situation);
  const { statusPage } = situation;
  const wait = chooseWait(retryAt, situation.now);
  const details: FixDetails = {
    isStoredCopy,
    otherPageOpened,
    needsOwner: diagnosis.needsOwner,
    helps: meaning.helps,
    statusCode,
    wait,
    retryTime: retryAt === null ? null : sayClockTime(retryAt, situation),
    address,
    statusPage,
    capabilities: situation.capabilities,
  };
  return {
    statusCode,
    side,
    answerer: situation.answerer?.answerer ?? 'unknown',
    where: situation.answerer?.where ?? 'unknown',
    site: address.host,
    isOwnServer: diagnosis.isOwnNetwork,
    pill: choosePill(statusCode, side),
    verdict,
    ...words,
    reason: situation.subReason && { key: situation.subReason.key },
    path: drawPath(diagnosis, situation, address.host),
    evidence: diagnosis.reasons,
    history: sayHistory(situation),
    formWarning: isForm
      ? { title: { key: 'formWarningTitle' }, body: { key: 'formWarningBody' } }
      : null,
    fixes: orderFixes({
      statusCode,
      helps: meaning.helps,
      side,
      isForm,
      isStoredCopy,
      isHomePage: address.pathname === '/' && address.search === '',
      otherPageOpened,
      canGoBack: situation.canGoBack,
      isOwnNetwork: diagnosis.isOwnNetwork,
      hasStatusPage: statusPage !== null,
      wait,
      capabilities: situation.capabilities,
    }).map(({ id, place }) => describeFix(id, place, details)),
    tips: chooseTips(diagnosis, situation.evidence),
    reassurance: reassure(diagnosis),
    about: describeCode(statusCode),
    owner: adviseOwner(statusCode, situation.answerer),
    details: listDetails(failure, meaning, situation),
    announcement: announce(verdict, words.title, situation.shortcut),
  };
}

const hourMs = 60 * 60 * 1000;

function chooseWait(retryAt: number | null, now: number): 'none' | 'short' | 'long' {
  if (retryAt === null) return 'none';
  return retryAt - now <= hourMs ? 'short' : 'long';
}

function announce(verdict: Text, title: Text, shortcut: string | null): readonly Text[] {
  if (shortcut === null) return [verdict, title];
  return [verdict, title, { key: 'announceShortcut', values: [shortcut] }];
}

function sayHistory(situation: Situation): Text | null {
  const { tries } = situation;
  if (!tries) return null;
  if (tries.failedVisits === 0) return { key: 'historyFirst' };
  return {
    key: 'historyShare',
    values: [sayDay(tries.since, situation), String(tries.failedVisits), String(tries.visits)],
  };
}
