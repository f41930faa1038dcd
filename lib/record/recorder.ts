import { report } from '../errors.ts';
import type { History } from '../history/history.ts';
import { beginsHistory, type RecordWay } from '../history/record-try.ts';
import { type Grouping, siteOf } from '../history/site-of.ts';
import { nameTry, toProblem, toTry } from '../history/to-try.ts';
import { endPopupClaim } from '../memory/open-popup-once.ts';
import { forgetPanel } from '../memory/panel-memory.ts';
import { findPage, type Page } from '../memory/privacy-gate.ts';
import { amendLoad, forgetLoad, rememberLoad } from '../memory/recent-loads.ts';
import type { Failure, Load, LoadProblem, Outcome, SubframeAnswer } from '../navigation/outcome.ts';
import { serverErrors } from '../navigation/server-error.ts';
import type { StartedBy } from '../navigation/who-started.ts';
import { groupingOf, type Settings } from '../settings/settings.ts';
import type { Try } from '../statistics/try.ts';
import { dayMs } from '../time-units.ts';
import { createBudget } from './budget.ts';
import { findLastGoodLoad } from './find-last-good-load.ts';
import { createKnownSites } from './known-sites.ts';
import { createOnce } from './once.ts';
import { toRecent } from './to-recent.ts';

/**
 * Records loads: in the history, and for ten minutes as evidence. Private pages are not recorded.
 */
export interface Recorder {
  /** Each outcome once. Asked for again, it resolves when the first recording has ended. */
  load(outcome: Outcome, startedBy?: StartedBy | Promise<StartedBy>): Promise<void>;
  /** A frame inside a page failed. It is marked as such, because nobody visited its site. */
  subframe(answer: SubframeAnswer): Promise<void>;
  /** Removes a failure that turned out to be none. */
  retract(failure: Failure): Promise<void>;
  /** Adds to a recorded failure who wrote it. */
  answerer(failure: Failure): Promise<void>;
  /**
   * The last that is recorded of a page that failed lately, for a tab that cannot be asked. `null`: it
   * worked, or nothing is recorded.
   */
  recall(tabId: number, url: string): Promise<LoadProblem | null>;
  /** Records a check of a watched site. It bounds an incident, but is not a visit. */
  check(load: Load): Promise<void>;
}

/** An older try may be of another page than the one that the tab shows. */
const recallMs = dayMs;

/** How to record a page; `null`: it is private, and nothing may be recorded. */
type Gate = { readonly grouping: Grouping; readonly keepsHistory: boolean } | null;

export function createRecorder(
  history: Pick<History, 'complete' | 'readSiteNames' | 'readTries' | 'record' | 'retract'>,
  settings: () => Promise<Settings>,
  /** Resolves with the fix of which this is the first outcome. */
  tieToFix: (page: Page, outcome: Outcome) => Promise<string | null> = async () => null,
): Recorder {
  const openGate = async (page: Page | Promise<Page>): Promise<Gate> => {
    const [{ isPrivate }, decided] = await Promise.all([page, settings()]);
    if (isPrivate) return null;
    return { grouping: groupingOf(decided), keepsHistory: decided.keepsHistory };
  };

  const frames = createBudget();
  const askedByPages = createBudget();
  /** The overlay reports its failure again. That must not count twice in a burst. */
  const once = createOnce();
  const sites = createKnownSites(history);

  /** Resolves with whether the load is in the history. Most loads need no database at all. */
  async function keepTry(load: Try, grouping: Grouping, way?: RecordWay): Promise<boolean> {
    if (!beginsHistory(load) && !(await sites.has(load.site))) return false;
    const recorded = await history.record(load, way);
    if (recorded !== 'began') return recorded === 'kept';
    await sites.add(load.site);
    const lastGoodLoad = await findLastGoodLoad(load, grouping);
    if (lastGoodLoad) await history.record(lastGoodLoad);
    return true;
  }

  async function recordLoad(
    outcome: Outcome,
    startedBy: StartedBy | Promise<StartedBy>,
  ): Promise<void> {
    // Started before anything is awaited: the fix must not be tied to a later load.
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
      if (gate.keepsHistory) {
        const hasRoom = initiator === undefined || askedByPages.take(tabId, at);
        isKept = await keepTry(load, gate.grouping, hasRoom ? 'row' : 'count');
      }
      // The load is written first, because the worker may be killed in between.
      const afterFix = await tying;
      if (afterFix) await history.complete(load, { afterFix });
    } finally {
      // Last: its listeners expect the load in the history.
      await rememberLoad(toRecent(outcome, await startedBy), isKept);
    }
  }

  return {
    load: (outcome, startedBy = 'person') =>
      once.run(outcome.id, () => recordLoad(outcome, startedBy)),
    async subframe(answer) {
      const gate = answer.fromCache ? null : await openGate(findPage(answer.tabId));
      if (!gate?.keepsHistory) return;
      const load = toTry({ ...answer, kind: 'worked', carrier: null }, gate.grouping);
      const way = frames.take(answer.tabId, answer.at) ? 'row' : 'count';
      const recorded = await history.record({ ...load, kind: 'subframe' }, way);
      if (recorded === 'began') await sites.add(load.site);
    },
    async retract(failure) {
      // The two events may come together. Before its row is written there is nothing to remove.
      await once.ended(failure.id);
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
      await once.ended(failure.id);
      await amendLoad(toRecent(failure));
      await history.complete(toTry(failure, gate.grouping), { answerer });
    },
    async recall(tabId, url) {
      const gate = await openGate(findPage(tabId));
      if (!gate?.keepsHistory) return null;
      const { site, host, path } = nameTry(url, gate.grouping);
      if (!(await sites.has(site))) return null;
      const tries = await history.readTries(site, { from: Date.now() - recallMs });
      const last = tries.findLast(
        (load) => load.host === host && load.path === path && !load.isCheck,
      );
      return last ? toProblem(last, tabId, url) : null;
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
  // Codes above 599 are a site's own, most often a refusal.
  const { fromCache, statusCode } = outcome;
  return !fromCache && statusCode !== 'unknown' && statusCode <= serverErrors.last;
}

/** When the history is full, loads that a failing page started are deleted first. */
function markOf(startedBy: StartedBy): Pick<Try, 'isByPage'> {
  return startedBy === 'page' ? { isByPage: true } : {};
}

async function endIncident(page: Page, { url }: Outcome): Promise<void> {
  const site = siteOf(url);
  await Promise.all([endPopupClaim(page, site), forgetPanel(page, site)]);
}
