import { report } from './errors.ts';
import type { History } from './history/history.ts';
import { type Grouping, siteOf, siteOfHost } from './history/site-of.ts';
import { toTry } from './history/to-try.ts';
import type { Outcome } from './navigation/outcome.ts';
import { isPrivateTab } from './privacy.ts';
import { forgetShowing } from './remember-showing.ts';
import { endNotice, readRecent, remember } from './session.ts';
import { groupingOf, type Settings } from './settings/settings.ts';
import type { Try } from './statistics/try.ts';
import { toRecent } from './to-recent.ts';

export type Recorder = (outcome: Outcome) => Promise<void>;

/** Keeps what may be kept of each load, on disk and for the next ten minutes. Nothing of private windows. */
export function createRecorder(
  history: Pick<History, 'complete' | 'record'>,
  settings: () => Promise<Settings>,
  /** Tells which fix an outcome is the first after. */
  tieToFix: (outcome: Outcome) => Promise<string | null> = async () => null,
): Recorder {
  return async (outcome) => {
    // Asked for at once, like all else: the fix must not be tied to a later load.
    const tied = tieToFix(outcome).catch(report);
    if (outcome.kind === 'challenged') return;
    if (outcome.kind !== 'unreachable' && outcome.fromCache) return;
    if (outcome.kind === 'failed' && outcome.statusCode === 'unknown') return;
    const [isPrivate, decided] = await Promise.all([isPrivateTab(outcome.tabId), settings()]);
    if (isPrivate) return;
    const grouping = groupingOf(decided);
    const load = toTry(outcome, grouping);
    try {
      if (decided.keepsHistory) await keepTry(history, load, grouping);
      // Only now: a worker killed in between must have kept the load itself.
      const afterFix = await tied;
      if (afterFix) await history.complete(load, { afterFix });
    } finally {
      // After it: whoever hears of this finds the load in the history.
      await remember(toRecent(outcome));
    }
    if (outcome.kind !== 'worked') return;
    await Promise.all([endNotice(siteOf(outcome.url)), forgetShowing(outcome.url)]);
  };
}

async function keepTry(
  history: Pick<History, 'record'>,
  load: Try,
  grouping: Grouping,
): Promise<void> {
  if ((await history.record(load)) !== 'began') return;
  const lead = await findLead(load, grouping);
  if (lead) await history.record(lead);
}

/** The last load of the site that worked: the failure began after it. */
async function findLead(failure: Try, grouping: Grouping): Promise<Try | null> {
  const leads = (await readRecent()).flatMap(({ host: hostname, port, path, at, kind }) => {
    const host = port ? `${hostname}:${port}` : hostname;
    const site = siteOfHost(host, grouping);
    if (kind !== 'worked' || site !== failure.site || at >= failure.at) return [];
    const id = `lead:${failure.id}`;
    return [
      { id, site, host, path, at: Math.round(at), status: 0, kind, isBeforeFirstFailure: true },
    ];
  });
  return leads.at(-1) ?? null;
}
