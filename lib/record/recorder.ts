import { report } from '../errors.ts';
import type { History } from '../history/history.ts';
import { beginsHistory, type RecordWay } from '../history/record-try.ts';
import { type Grouping, siteOf } from '../history/site-of.ts';
import { toTry } from '../history/to-try.ts';
import { endPopupClaim } from '../memory/open-popup-once.ts';
import { findPage, type Page } from '../memory/page.ts';
import { forgetPanel } from '../memory/panel-memory.ts';
import { amendLoad, forgetLoad, rememberLoad } from '../memory/recent-loads.ts';
import type { Failure, Load, Outcome, SubframeAnswer } from '../navigation/outcome.ts';
import { serverErrors } from '../navigation/server-error.ts';
import type { StartedBy } from '../navigation/who-started.ts';
import { groupingOf, type Settings } from '../settings/settings.ts';
import type { Try } from '../statistics/try.ts';
import { createBudget } from './budget.ts';
import { findLastGoodLoad } from './find-last-good-load.ts';
import { createKnownSites } from './known-sites.ts';
import { createRecentSet } from './recent-set.ts';
import { toRecent } from './to-recent.ts';

/** Keeps what may be kept of loads: on disk, and for ten minutes as evidence. Nothing of private pages. */
export interface Recorder {
  load(outcome: Outcome, startedBy?: StartedBy | Promise<StartedBy>): Promise<void>;
  /** A frame in somebody's page failed. It is kept apart, for nobody visited the frame's site. */
  subframe(answer: SubframeAnswer): Promise<void>;
  /** Takes a failure back that turned out to be none. */
  retract(failure: Failure): Promise<void>;
  /** Keeps with a failure who wrote it, where that is known. */
  answerer(failure: Failure): Promise<void>;
  /** Keeps what a check of a watched site brought: it bounds an incident, and is nobody's visit. */
  check(load: Load): Promise<void>;
}

/** How loads are counted together; `null`: the page is private, and nothing of it may be kept. */
type Gate = { readonly grouping: Grouping; readonly keepsHistory: boolean } | null;

export function createRecorder(
  history: Pick<History, 'complete' | 'readSiteNames' | 'record' | 'retract'>,
  settings: () => Promise<Settings>,
  /** Tells which fix an outcome is the first after. */
  tieToFix: (page: Page, outcome: Outcome) => Promise<string | null> = async () => null,
): Recorder {
  const openGate = async (page: Page | Promise<Page>): Promise<Gate> => {
    const [{ isPrivate }, decided] = await Promise.all([page, settings()]);
    if (isPrivate) return null;
    return { grouping: groupingOf(decided), keepsHistory: decided.keepsHistory };
  };

  const frames = createBudget();
  const askedByPages = createBudget();
  /** The overlay reports its failure again, and a burst must not count it twice. */
  const kept = createRecentSet();
  const sites = createKnownSites(history);

  /** Resolves with whether it is in the history: of most loads nothing is to be kept or looked up. */
  async function keepTry(load: Try, grouping: Grouping, way?: RecordWay): Promise<boolean> {
    if (!beginsHistory(load) && !(await sites.has(load.site))) return false;
    const recorded = await history.record(load, way);
    if (recorded !== 'began') return recorded === 'kept';
    await sites.add(load.site);
    const lastGoodLoad = await findLastGoodLoad(load, grouping);
    if (lastGoodLoad) await history.record(lastGoodLoad);
    return true;
  }

  return {
    async load(outcome, startedBy = 'person') {
      // All is asked for at once: the fix must not be tied to a later load.
      const finding = findPage(outcome.tabId);
      const tying = finding.then((page) => tieToFix(page, outcome)).catch(report);
      const page = await finding;
      if (!isOfTheSite(outcome)) return;
      if (outcome.kind === 'worked') endIncident(page, outcome).catch(report);
      const gate = await openGate(page);
      if (!gate) return;
      const load = { ...toTry(outcome, gate.grouping), ...markOf(await startedBy) };
      const { tabId, at, initiator } = outcome;
      let isKept = false;
      try {
        if (gate.keepsHistory && kept.add(outcome.id)) {
          const hasRoom = initiator === undefined || askedByPages.take(tabId, at);
          isKept = await keepTry(load, gate.grouping, hasRoom ? 'row' : 'count').catch((error) => {
            kept.delete(outcome.id);
            throw error;
          });
        }
        // Only now: a worker killed in between must have kept the load itself.
        const afterFix = await tying;
        if (afterFix) await history.complete(load, { afterFix });
      } finally {
        // After it: whoever hears of this finds the load in the history.
        await rememberLoad(toRecent(outcome, await startedBy), isKept);
      }
    },
    async subframe(answer) {
      const gate = answer.fromCache ? null : await openGate(findPage(answer.tabId));
      if (!gate?.keepsHistory) return;
      const load = toTry({ ...answer, kind: 'worked', carrier: null }, gate.grouping);
      const way = frames.take(answer.tabId, answer.at) ? 'row' : 'count';
      const recorded = await history.record({ ...load, kind: 'subframe' }, way);
      if (recorded === 'began') await sites.add(load.site);
    },
    async retract(failure) {
      const gate = await openGate(findPage(failure.tabId));
      if (!gate) return;
      await Promise.all([
        history.retract(toTry(failure, gate.grouping)),
        forgetLoad(toRecent(failure)),
      ]);
    },
    async answerer(failure) {
      const answerer = failure.attribution?.answerer.answerer ?? 'unknown';
      const gate = answerer === 'unknown' ? null : await openGate(findPage(failure.tabId));
      if (!gate) return;
      await amendLoad(toRecent(failure));
      await history.complete(toTry(failure, gate.grouping), { answerer });
    },
    async check(load) {
      // A private page's site is never watched.
      const gate = await openGate({ tabId: load.tabId, isPrivate: false });
      if (gate?.keepsHistory) {
        await history.record({ ...toTry(load, gate.grouping), isCheck: true });
      }
    },
  };
}

/** A stored copy, a challenge page and a hidden code do not tell how the site is now. */
function isOfTheSite(outcome: Outcome): outcome is Load {
  if (outcome.kind === 'challenged') return false;
  if (outcome.kind === 'unreachable') return true;
  // What lies above the codes of HTTP is a site's own sign, most often of a refusal.
  const { fromCache, statusCode } = outcome;
  return !fromCache && statusCode !== 'unknown' && statusCode <= serverErrors.last;
}

/** At the limit of the history, what a failing page loaded by itself goes first. */
function markOf(startedBy: StartedBy): Pick<Try, 'isByPage'> {
  return startedBy === 'page' ? { isByPage: true } : {};
}

async function endIncident(page: Page, { url }: Outcome): Promise<void> {
  const site = siteOf(url);
  await Promise.all([endPopupClaim(page, site), forgetPanel(page, site)]);
}
