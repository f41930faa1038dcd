import { readShortcuts } from '../browser/commands.ts';
import { weighEvidence } from '../evidence/weigh-evidence.ts';
import { explain } from '../explain/explain.ts';
import type { Help } from '../explain/help.ts';
import { nothingKnown, type TriesSummary } from '../explain/situation.ts';
import { statusPageOf } from '../fixes/look-elsewhere.ts';
import { readCapabilities } from '../fixes/read-capabilities.ts';
import type { History } from '../history/history.ts';
import { type Grouping, siteOf } from '../history/site-of.ts';
import { readLanguage } from '../i18n.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import { findPage } from '../memory/page.ts';
import { readRecentLoads } from '../memory/recent-loads.ts';
import type { Failure } from '../navigation/outcome.ts';
import { toRecent } from '../record/to-recent.ts';
import { groupingOf } from '../settings/settings.ts';
import { readSettings } from '../settings/store.ts';
import { countHelped } from '../statistics/count-helped.ts';
import { failureShare } from '../statistics/failure-share.ts';
import { groupVisits } from '../statistics/group-visits.ts';
import { type SiteSummary, triesOf } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';

interface Sources {
  readonly history: Pick<History, 'readSite' | 'readTries'>;
  readonly tables: () => Promise<FailureTables>;
}

/** Gathers what is known around a failure, and has it explained. `canGoBack`: so far as the page tells. */
export async function gatherHelp(
  problem: Failure,
  { history, tables }: Sources,
  canGoBack: boolean,
): Promise<Help> {
  const now = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [{ isPrivate }, settings] = await Promise.all([findPage(problem.tabId), readSettings()]);
  const [recent, { names, statusPages }, shortcuts, capabilities, past] = await Promise.all([
    readRecentLoads(),
    tables(),
    readShortcuts(),
    readCapabilities(problem.url, isPrivate),
    isPrivate ? noPast : readPast(problem, history, groupingOf(settings)),
  ]);
  const { summary, latest } = past;
  const { attribution, url } = problem;
  const answerer = attribution?.answerer ?? null;
  const help = explain(problem, {
    ...nothingKnown,
    now,
    locale: readLanguage(),
    timeZone,
    evidence: weighEvidence(recent, toRecent(problem)),
    tries: summary && countEarlierVisits(summary, problem),
    answerer,
    answererNames: names,
    statusPage: statusPageOf(statusPages, url, answerer?.answerer ?? null),
    subReason: attribution?.subReason ?? null,
    shortcut: shortcuts?.focus ?? null,
    canGoBack,
    capabilities: { ...capabilities, helped: countHelped(latest, new URL(url).host) },
  });
  return { ...help, fixes: help.fixes.filter(({ id }) => !settings.hiddenFixes.includes(id)) };
}

interface Past {
  readonly summary: SiteSummary | null;
  /** The site's latest tries, enough to tell what helps there now. */
  readonly latest: readonly Try[];
}

const noPast: Past = { summary: null, latest: [] };

const latestCount = 300;

/** Nothing if the history cannot be read: help must not wait for it. */
async function readPast(
  { url }: Failure,
  history: Pick<History, 'readSite' | 'readTries'>,
  grouping: Grouping,
): Promise<Past> {
  const site = siteOf(url, grouping);
  try {
    const summary = await history.readSite(site);
    if (!summary) return noPast;
    const [first] = triesOf(summary).slice(-latestCount);
    return { summary, latest: await history.readTries(site, { from: first?.at }) };
  } catch {
    return noPast;
  }
}

/** The visits before this failure. */
function countEarlierVisits(summary: SiteSummary, { at }: Failure): TriesSummary {
  const earlier = groupVisits(triesOf(summary)).filter(({ endedAt }) => endedAt < Math.floor(at));
  const { since, ...share } = failureShare(earlier);
  return since === null ? { since: at, failedVisits: 0, visits: 0 } : { ...share, since };
}
