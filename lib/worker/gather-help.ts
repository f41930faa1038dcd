import { readShortcuts } from '../browser/commands.ts';
import { answersStrangers } from '../evidence/answers-strangers.ts';
import { weighEvidence } from '../evidence/weigh-evidence.ts';
import { explain } from '../explain/explain.ts';
import type { Help } from '../explain/help.ts';
import { statusPageOf } from '../fixes/outside-links.ts';
import { readCapabilities } from '../fixes/read-capabilities.ts';
import type { History } from '../history/history.ts';
import { type Grouping, siteOf } from '../history/site-of.ts';
import { readLanguage, readTimeZone } from '../i18n.ts';
import { findPage } from '../memory/privacy-gate.ts';
import { readRecentLoads } from '../memory/recent-loads.ts';
import { keepEvidence } from '../memory/weighed-evidence.ts';
import type { Failure, LoadProblem } from '../navigation/outcome.ts';
import { toRecent } from '../record/to-recent.ts';
import { groupingOf } from '../settings/settings.ts';
import { readSettings } from '../settings/store.ts';
import { countHelped } from '../statistics/count-helped.ts';
import { knownPast } from '../statistics/known-past.ts';
import { recentSince } from '../statistics/local-days.ts';
import type { Try } from '../statistics/try.ts';
import { readAnswers } from '../watch/watch-address.ts';
import type { Tables } from './read-failure-tables.ts';

interface Sources {
  readonly history: Pick<History, 'readTries'>;
  readonly tables: () => Promise<Tables>;
}

/**
 * Gathers what is known about a failure, and explains it. `canGoBack`: as the page reports it.
 * `attributing` adds who answered. Everything else is read meanwhile.
 */
export async function gatherHelp(
  found: LoadProblem,
  { history, tables }: Sources,
  canGoBack: boolean,
  attributing: Promise<LoadProblem> = Promise.resolve(found),
): Promise<Help> {
  const timeZone = readTimeZone();
  const { id, url } = found;
  const lookups = Promise.all([findPage(found.tabId), readSettings()]);
  const [
    problem,
    [page, settings],
    tries,
    recent,
    answers,
    { names, statusCodes, ownerAdvice, states, statusPages },
    shortcuts,
    capabilities,
  ] = await Promise.all([
    attributing,
    lookups,
    lookups.then(([{ isPrivate }, now]) =>
      isPrivate ? [] : readTries(url, history, groupingOf(now), recentSince(Date.now(), timeZone)),
    ),
    readRecentLoads(),
    readAnswers(),
    tables(),
    readShortcuts(),
    readCapabilities(url),
  ]);
  const { isPrivate } = page;
  const { host } = new URL(url);
  const failure = problem.kind === 'failed' ? problem : null;
  const attribution = failure?.attribution ?? null;
  const answerer = attribution?.answerer ?? null;
  const failed = toRecent(problem);
  // In a private window the person is a stranger, too.
  const isAnswering = !isPrivate && answersStrangers(answers, recent, problem, failed);
  const { now, evidence } = await keepEvidence(page, `${id} ${answerer?.answerer}`, () =>
    weighEvidence(recent, failed, isAnswering),
  );
  const ofHost = tries.filter((tried) => tried.host === host && tried.at <= now);
  return explain(problem, {
    now,
    locale: readLanguage(),
    timeZone,
    evidence,
    // Where nobody answered, the site has not failed: its past says nothing of this.
    past: isPrivate || !failure ? null : knownPast(ofHost, shownOf(failure), now, timeZone),
    answerer,
    answererNames: names,
    statusCodes,
    ownerAdvice,
    states,
    statusPage: statusPageOf(statusPages, url, answerer?.answerer ?? null),
    subReason: attribution?.subReason ?? null,
    shortcut: shortcuts?.focus ?? null,
    canGoBack,
    hiddenFixes: settings.hiddenFixes,
    capabilities: { ...capabilities, isPrivate, helped: countHelped(tries, host) },
  });
}

function shownOf({ at, statusCode }: Failure) {
  return { at, ...(statusCode !== 'unknown' && { status: statusCode }) };
}

/** The site's tries of the last 30 days; none where the history cannot be read. */
async function readTries(
  url: string,
  history: Pick<History, 'readTries'>,
  grouping: Grouping,
  from: number,
): Promise<readonly Try[]> {
  try {
    return await history.readTries(siteOf(url, grouping), { from });
  } catch {
    return [];
  }
}
