import { chooseSurface, type Surface } from './choose-surface.ts';
import { report } from './errors.ts';
import { nameTrouble } from './explain/name-trouble.ts';
import { traceAnswerer } from './explain/trace-answerer.ts';
import { findOpener } from './find-opener.ts';
import type { History } from './history/history.ts';
import { siteOf } from './history/site-of.ts';
import { translate } from './i18n.ts';
import { injectOverlay, probeDocument } from './injection.ts';
import { keepAnswerer } from './keep-answerer.ts';
import { navigate } from './navigation/navigation.ts';
import type { Effect, NavigationEvent } from './navigation/navigation-event.ts';
import type { Failure, PartAnswer, Trouble } from './navigation/outcome.ts';
import { emptyTab, type TabState } from './navigation/tab-state.ts';
import type { Recorder } from './record-load.ts';
import { claimNotice, readTabs, writeTab } from './session.ts';
import type { Settings } from './settings/settings.ts';
import { isLookedAt, markTab, openPopup, unmarkTab } from './toolbar.ts';

type Showing = Extract<Effect, { kind: 'showOverlay' | 'showElsewhere' }>;

export interface Responder {
  /** Takes one event; `null` is an event of no interest. Resolves with the tab's state after it. */
  respond(event: NavigationEvent | null): Promise<TabState>;
}

/** How loads are kept, and taken back. */
export interface Records {
  readonly record: Recorder;
  readonly recordPart: (part: PartAnswer) => Promise<void>;
  readonly retract: (failure: Failure) => Promise<void>;
}

/**
 * Feeds the state machine, and has each effect carried out by the room that owns the power.
 * Events are taken one after the other, in the order they came; effects are not waited for.
 */
export function createResponder(
  history: Pick<History, 'complete'>,
  { record, recordPart, retract }: Records,
  settings: () => Promise<Settings>,
): Responder {
  const tabs = readTabs();

  async function respond(event: NavigationEvent | null): Promise<TabState> {
    if (!event) return emptyTab;
    // Before anything else is awaited: a worker killed in the next moment has recorded it.
    if (event.kind === 'answered' && event.outcome.kind !== 'unreachable')
      record(event.outcome).catch(report);
    return take(event);
  }

  async function take(event: NavigationEvent): Promise<TabState> {
    // All wait for this one promise, so they go on in the order they came.
    const states = await tabs;
    const before = states.get(event.tabId) ?? emptyTab;
    const [after, effects] = navigate(before, event);
    for (const effect of effects) run(effect).catch(report);
    if (after === before) return after;
    if (after === emptyTab) states.delete(event.tabId);
    else states.set(event.tabId, after);
    // What could not be stored is still known here until the worker stops.
    await writeTab(event.tabId, after).catch(report);
    return after;
  }

  async function run(effect: Effect): Promise<void> {
    const { kind } = effect;
    switch (kind) {
      case 'record':
        // Firefox wipes a badge that comes in the very moment of the commit; by now the document stands.
        if (effect.outcome.kind === 'failed')
          mark(effect.outcome.tabId, effect.outcome).catch(report);
        return record(effect.outcome);
      case 'recordPart':
        return recordPart(effect.part);
      case 'retract':
        return retract(effect.outcome);
      case 'showOverlay':
        return showOverlay(effect);
      case 'showElsewhere':
        return showElsewhere(effect);
      case 'showParts':
        return showParts(effect);
      case 'wait':
        await new Promise((resolve) => setTimeout(resolve, effect.waitMs));
        return endWait(effect);
      case 'probe':
        return probe(effect);
      case 'clear':
        return unmarkTab(effect.tabId);
    }
  }

  async function showOverlay(effect: Extract<Effect, { kind: 'showOverlay' }>): Promise<void> {
    const { tabId, documentId, failure } = effect;
    await mark(tabId, failure);
    const surface = chooseSurface(failure.url, 'site', await settings());
    if (surface !== 'page') return callToPopup(effect, surface);
    const injection = await injectOverlay(tabId, documentId);
    if (injection === 'refused') await respond({ kind: 'refused', tabId, documentId });
  }

  async function showElsewhere(effect: Extract<Effect, { kind: 'showElsewhere' }>): Promise<void> {
    const { tabId, failure } = effect;
    await mark(tabId, failure);
    await callToPopup(effect, chooseSurface(failure.url, 'browser', await settings()));
    // No page of the site's will be read: its headers are all there is.
    if (failure.kind === 'failed') await keepAnswerer(history, failure, traceAnswerer(failure, ''));
  }

  async function showParts({
    tabId,
    parts,
  }: Extract<Effect, { kind: 'showParts' }>): Promise<void> {
    const [part] = parts.slice(-1);
    if (!part) return;
    const { host } = new URL(part.url);
    await markTab(tabId, '!', translate('badgePart', [host, String(part.statusCode)]));
  }

  async function callToPopup({ tabId, failure }: Showing, surface: Surface): Promise<void> {
    if (surface !== 'popup' || !(await isLookedAt(tabId))) return;
    if (await claimNotice(siteOf(failure.url), failure.at)) await openPopup();
  }

  async function endWait({ tabId, documentId }: Extract<Effect, { kind: 'wait' }>): Promise<void> {
    const opener = await findOpener(tabId);
    const openerAnswer = (opener !== null && (await tabs).get(opener)?.pending) || null;
    await respond({ kind: 'waited', tabId, documentId, openerAnswer });
  }

  async function probe({ tabId, documentId }: Extract<Effect, { kind: 'probe' }>): Promise<void> {
    const told = await probeDocument(tabId, documentId);
    const { statusCode, at } = told ?? { statusCode: 0, at: Date.now() };
    const url = (await tabs).get(tabId)?.document?.url ?? '';
    await respond({ kind: 'probed', tabId, documentId, url, statusCode, at, isChallenge: false });
  }

  return { respond };
}

function mark(tabId: number, trouble: Trouble): Promise<void> {
  const { label, words } = nameTrouble(trouble);
  return markTab(tabId, label, translate('badgeTitle', [label, translate(words.key)]));
}
