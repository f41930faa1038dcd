import { explain } from './explain/explain.ts';
import type { Help } from './explain/help.ts';
import { nothingKnown, type TriesSummary } from './explain/situation.ts';
import { traceAnswerer } from './explain/trace-answerer.ts';
import { weighEvidence } from './explain/weigh-evidence.ts';
import { gatherMeans } from './fixes/gather-means.ts';
import type { History } from './history/history.ts';
import { type Grouping, siteOf } from './history/site-of.ts';
import { readLanguage } from './i18n.ts';
import { answererNames } from './knowledge/answerers.ts';
import type { Failure, Unreachable } from './navigation/outcome.ts';
import { isPrivateTab } from './privacy.ts';
import { readRecent, readTrace } from './session.ts';
import { groupingOf } from './settings/settings.ts';
import { readSettings } from './settings/store.ts';
import { readShortcuts } from './shortcuts.ts';
import { countHelped } from './statistics/count-helped.ts';
import { failureShare } from './statistics/failure-share.ts';
import { groupVisits } from './statistics/group-visits.ts';
import { type SiteSummary, triesOf } from './statistics/summarize.ts';
import type { Try } from './statistics/try.ts';
import { toRecent } from './to-recent.ts';

/** Gathers what is known around a failure, and has it explained. `canGoBack`: so far as the page tells. */
export async function helpWith(
  trouble: Failure | Unreachable,
  history: Pick<History, 'readSite' | 'readTries'>,
  canGoBack = true,
): Promise<Help | null> {
  if (trouble.kind === 'unreachable') return null;
  const now = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [isPrivate, settings] = await Promise.all([isPrivateTab(trouble.tabId), readSettings()]);
  const [recent, told, shortcuts, means, { summary, latest }] = await Promise.all([
    readRecent(),
    readTrace(trouble.tabId, trouble.id),
    readShortcuts(),
    gatherMeans(trouble.url, isPrivate),
    isPrivate ? noPast : readPast(trouble, history, groupingOf(settings)),
  ]);
  const trace = told === undefined ? traceAnswerer(trouble, '') : told;
  const help = explain(trouble, {
    ...nothingKnown,
    now,
    locale: readLanguage(),
    timeZone,
    evidence: weighEvidence(recent, toRecent(trouble), now),
    tries: summary && countEarlierVisits(summary, trouble),
    answerer: trace?.answerer ?? null,
    answererNames,
    subReason: trace?.subReason ?? null,
    shortcut: shortcuts.focus,
    canGoBack,
    means: { ...means, helped: countHelped(latest, new URL(trouble.url).host) },
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
