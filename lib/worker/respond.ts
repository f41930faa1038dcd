import { injectScript, probeDocument } from '../browser/injection.ts';
import { findOpener, isLookedAt } from '../browser/tabs.ts';
import { markTab, unmarkTab } from '../browser/toolbar.ts';
import { report } from '../errors.ts';
import type { Help } from '../explain/help.ts';
import { writeHost } from '../explain/name-host.ts';
import { siteOf } from '../history/site-of.ts';
import { translate } from '../i18n.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import { openOnce } from '../memory/open-popup-once.ts';
import { forgetPrivateTab } from '../memory/page-memory.ts';
import { findPage } from '../memory/privacy-gate.ts';
import { noteSelfOpened } from '../memory/self-opened.ts';
import { readTabStates, writeTabState, writeTabStateSoon } from '../memory/tab-states.ts';
import { handOverStart } from '../messages/hand-over-start.ts';
import { explainLoss, type Loss } from '../navigation/events.ts';
import { navigate } from '../navigation/navigation.ts';
import type { Effect, NavigationEvent } from '../navigation/navigation-event.ts';
import type { Failure, LoadProblem, Outcome } from '../navigation/outcome.ts';
import { emptyTab, findProblem, isUneventful, type TabState } from '../navigation/tab-state.ts';
import { isAskedByFailure, type StartedBy } from '../navigation/who-started.ts';
import { pause } from '../pause.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings/settings.ts';
import { minuteMs } from '../time-units.ts';
import { type Attributor, createAttributor } from './attribute-failures.ts';
import { chooseSurface, type Surface } from './choose-surface.ts';
import { markProblem } from './mark-problem.ts';
import { mayOpenByItself } from './may-open-by-itself.ts';
import { openHelp } from './open-help.ts';
import { createStartPreparer } from './prepare-starts.ts';

/** A failure that the popup may open for by itself. A worker that was killed is back within this. */
const freshMs = 2 * minuteMs;

type ShowEffect = Extract<Effect, { kind: 'showOverlay' | 'showElsewhere' }>;

export interface Responder {
  /** Takes one event; `null` is ignored. Resolves with the tab's state after it. */
  respond(event: NavigationEvent | null): Promise<TabState>;
  /** Takes a load without an answer, once the table is there that says why. */
  lose(loss: Loss): Promise<TabState>;
  /** What is known of a tab now. */
  readTab(tabId: number): Promise<TabState>;
  /**
   * Notes that the help for a failure is shown, after the failure is recorded. No later worker looks at
   * such a tab, so an unwritten row would be lost.
   */
  noteHelp(problem: LoadProblem): Promise<void>;
  readonly attributor: Attributor;
}

/**
 * Feeds the reducer, and runs its effects. Events are taken one after the other, in the order in which
 * they came. Effects are not awaited.
 */
export function createResponder(
  recorder: Recorder,
  settings: () => Promise<Settings>,
  tables: () => Promise<FailureTables>,
  gather: (failure: Failure, attributing: Promise<Failure>) => Promise<Help>,
): Responder {
  const tabs = readTabStates().catch(startEmpty);
  /** What comes after a loss waits as the loss does, so that all stay in their order. */
  let ready = tabs;
  let causes: FailureTables['causes'] = new Map();
  /** A late event must not bring back a closed tab. The browser never uses a tab's id again. */
  const closed = new Set<number>();
  const attributor = createAttributor(tables, take);
  const starts = createStartPreparer((failure) => gather(failure, attributor.byHeaders(failure)));

  async function respond(event: NavigationEvent | null): Promise<TabState> {
    if (!event) return emptyTab;
    // First of all: a worker that is killed in the next moment has recorded it.
    if (event.kind === 'answered' && event.outcome.kind !== 'unreachable')
      recorder.load(event.outcome, findStarter(event.outcome)).catch(report);
    const taking = take(event);
    if (event.kind === 'answered' && event.outcome.kind === 'failed') starts.begin(event.outcome);
    return taking;
  }

  /** Reads the tabs before `take` does. Later the load would be the tab's own document. */
  async function findStarter(outcome: Outcome): Promise<StartedBy> {
    const states = await tabs;
    if (outcome.initiator === undefined) return 'person';
    if (isAskedByFailure(outcome, states.get(outcome.tabId) ?? emptyTab)) return 'page';
    const opener = await findOpener(outcome.tabId);
    const openerState = opener === null ? undefined : states.get(opener);
    return isAskedByFailure(outcome, openerState ?? emptyTab) ? 'page' : 'person';
  }

  async function take(event: NavigationEvent): Promise<TabState> {
    // All events wait for this one promise, so their order stays.
    return apply(await ready, event);
  }

  async function lose(loss: Loss): Promise<TabState> {
    ready = ready.then(async (states) => {
      causes = (await tables()).causes;
      return states;
    });
    const states = await ready;
    const event = explainLoss(loss, causes);
    return event ? apply(states, event) : emptyTab;
  }

  async function apply(states: Map<number, TabState>, event: NavigationEvent): Promise<TabState> {
    const { tabId } = event;
    if (closed.has(tabId)) return emptyTab;
    if (event.kind === 'closed') {
      closed.add(tabId);
      starts.forget(tabId);
    }
    const before = states.get(tabId) ?? emptyTab;
    const [after, effects] = navigate(before, event);
    for (const effect of effects) run(effect).catch(report);
    if (event.kind === 'closed') forgetPrivateTab(tabId).catch(report);
    if (after === before) return after;
    if (after === emptyTab) states.delete(tabId);
    else states.set(tabId, after);
    const isToWait = after !== emptyTab && isUneventful(before) && isUneventful(after);
    if (isToWait) writeTabStateSoon(tabId, after);
    // What could not be stored is still known in this worker.
    else await writeTabState(tabId, after).catch(report);
    return after;
  }

  async function run(effect: Effect): Promise<void> {
    const { kind } = effect;
    switch (kind) {
      case 'record':
        // Firefox clears a badge that is set during the commit. By now the commit is over.
        if (effect.outcome.kind === 'failed') markProblem(effect.outcome).catch(report);
        return recorder.load(effect.outcome, findStarter(effect.outcome));
      case 'recordSubframe':
        return recorder.subframe(effect.subframe);
      case 'retract':
        return recorder.retract(effect.outcome);
      case 'showOverlay':
        return showOverlay(effect);
      case 'showElsewhere':
        return showElsewhere(effect);
      case 'showSubframes':
        return showSubframes(effect);
      case 'wait':
        await pause(effect.waitMs);
        return endWait(effect);
      case 'probe':
        return probe(effect);
      case 'clear':
        return unmarkTab(effect.tabId, translate('extensionName'));
    }
  }

  async function showOverlay(effect: Extract<Effect, { kind: 'showOverlay' }>): Promise<void> {
    const { tabId, documentId, failure } = effect;
    const surface = chooseSurface(failure.url, 'site', await settings());
    if (surface !== 'page') {
      markProblem(failure).catch(report);
      await openPopupFor(effect, surface);
      return noteHelp(failure);
    }
    const injecting = injectScript(tabId, documentId, '/overlay.js');
    // Not awaited: gathering the help is faster than starting the overlay.
    const start = starts.take(failure);
    start.then((ready) => handOverStart(tabId, documentId, ready)).catch(report);
    // The badge is less urgent than the page.
    markProblem(failure).catch(report);
    const injection = await injecting;
    if (injection === 'refused') await respond({ kind: 'refused', tabId, documentId });
  }

  async function showElsewhere(effect: Extract<Effect, { kind: 'showElsewhere' }>): Promise<void> {
    const { failure } = effect;
    await markProblem(failure);
    await openPopupFor(effect, chooseSurface(failure.url, 'browser', await settings()));
    if (failure.kind !== 'failed') return;
    await noteHelp(failure);
    // No page can be read here, so the headers must do.
    await recorder.answerer(await attributor.byHeaders(failure));
  }

  async function noteHelp(failure: LoadProblem): Promise<void> {
    const { tabId, id: failureId } = failure;
    await recorder.load(failure, findStarter(failure)).catch(report);
    await respond({ kind: 'helped', tabId, failureId });
  }

  async function showSubframes({
    tabId,
    subframes,
  }: Extract<Effect, { kind: 'showSubframes' }>): Promise<void> {
    const [subframe] = subframes.slice(-1);
    if (!subframe) return;
    const host = writeHost(new URL(subframe.url).host);
    await markTab(tabId, '!', translate('badgePart', [host, String(subframe.statusCode)]));
  }

  async function openPopupFor({ tabId, failure }: ShowEffect, surface: Surface): Promise<void> {
    // After an update of Backsoon pages that failed long ago are found again.
    const isFresh = Math.abs(Date.now() - failure.at) <= freshMs;
    if (!isFresh || surface !== 'popup' || !(await isLookedAt(tabId))) return;
    if (!(await mayOpenByItself(failure, tables))) return;
    const page = await findPage(tabId);
    await openOnce(page, siteOf(failure.url), failure.at, async () => {
      // The person may have gone on meanwhile.
      if (findProblem((await tabs).get(tabId) ?? emptyTab)?.id !== failure.id) return false;
      await noteSelfOpened(page, Date.now()).catch(report);
      return openHelp(page, failure);
    });
  }

  async function endWait({ tabId, documentId }: Extract<Effect, { kind: 'wait' }>): Promise<void> {
    const opener = await findOpener(tabId);
    const openerAnswer = (opener !== null && (await tabs).get(opener)?.pending) || null;
    await respond({ kind: 'waited', tabId, documentId, openerAnswer });
  }

  async function probe({ tabId, documentId }: Extract<Effect, { kind: 'probe' }>): Promise<void> {
    const told = await probeDocument(tabId, documentId);
    if (told === 'gone') return;
    const url = (await tabs).get(tabId)?.document?.url ?? '';
    if (told === 'refused' || told.statusCode === 0) {
      const recalled = told === 'refused' && (await recorder.recall(tabId, url).catch(report));
      await respond({ kind: 'unasked', tabId, documentId, recalled: recalled || null });
      return;
    }
    const { statusCode, at } = told;
    await respond({ kind: 'probed', tabId, documentId, url, statusCode, at, isChallenge: false });
  }

  return {
    respond,
    lose,
    async readTab(tabId) {
      return (await tabs).get(tabId) ?? emptyTab;
    },
    noteHelp,
    attributor,
  };
}

/** Help must work even where session memory cannot be read. */
function startEmpty(error: unknown): Map<number, TabState> {
  report(error);
  return new Map();
}
