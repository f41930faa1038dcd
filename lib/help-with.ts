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
import { failureShare } from './statistics/failure-share.ts';
import { groupVisits } from './statistics/group-visits.ts';
import { triesOf } from './statistics/summarize.ts';
import { toRecent } from './to-recent.ts';

/** Gathers what is known around a failure, and has it explained. */
export async function helpWith(
  trouble: Failure | Unreachable,
  history: Pick<History, 'readSite' | 'readTries'>,
): Promise<Help | null> {
  if (trouble.kind === 'unreachable') return null;
  const now = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const settings = await readSettings();
  const [recent, told, tries, shortcuts, means] = await Promise.all([
    readRecent(),
    readTrace(trouble.tabId, trouble.id),
    readTriesSummary(trouble, history, groupingOf(settings)),
    readShortcuts(),
    gatherMeans(trouble, history),
  ]);
  const trace = told === undefined ? traceAnswerer(trouble, '') : told;
  const help = explain(trouble, {
    ...nothingKnown,
    now,
    locale: readLanguage(),
    timeZone,
    evidence: weighEvidence(recent, toRecent(trouble), now),
    tries,
    answerer: trace?.answerer ?? null,
    answererNames,
    subReason: trace?.subReason ?? null,
    shortcut: shortcuts.focus,
    means,
  });
  return { ...help, fixes: help.fixes.filter(({ id }) => !settings.hiddenFixes.includes(id)) };
}

/** The visits before this one. Nothing for a private window, and nothing if the history cannot be read: help must not wait for it. */
async function readTriesSummary(
  { tabId, url, at }: Failure,
  history: Pick<History, 'readSite'>,
  grouping: Grouping,
): Promise<TriesSummary | null> {
  if (await isPrivateTab(tabId)) return null;
  const summary = await history.readSite(siteOf(url, grouping)).catch(() => undefined);
  if (!summary) return null;
  const earlier = groupVisits(triesOf(summary)).filter(({ endedAt }) => endedAt < Math.floor(at));
  const { since, ...share } = failureShare(earlier);
  return since === null ? { since: at, failedVisits: 0, visits: 0 } : { ...share, since };
}
