import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeTabState } from '../../lib/memory/tab-states.ts';
import type { Failure, Outcome, Success } from '../../lib/navigation/outcome.ts';
import { emptyTab } from '../../lib/navigation/tab-state.ts';
import { failureWith } from './explain/failures.ts';

/**
 * Tabs of a browser that is not there, each in a window of its own. They load nothing: `loads` has
 * what they were told to load.
 */
export interface FakeTabs {
  /** Those that the person can see. */
  readonly visible: Set<number>;
  readonly private: Set<number>;
  readonly loads: { readonly tabId: number; readonly url: string | null }[];
}

export function startFakeTabs(): FakeTabs {
  fakeBrowser.reset();
  const tabs: FakeTabs = { visible: new Set(), private: new Set(), loads: [] };
  const load = (tabId: number, url: string | null) => {
    tabs.loads.push({ tabId, url });
  };
  Object.assign(fakeBrowser, {
    tabs: {
      get: async (id: number) => ({
        id,
        windowId: id,
        active: tabs.visible.has(id),
        incognito: tabs.private.has(id),
      }),
      query: async () => [],
      reload: async (id: number) => load(id, null),
      update: async (id: number, { url }: { readonly url: string }) => load(id, url),
      create: async () => ({}),
    },
    windows: { get: async () => ({ state: 'normal', focused: true }) },
    commands: { getAll: async () => [{ name: 'focus-help', shortcut: 'Alt+Shift+E' }] },
    extension: { isAllowedIncognitoAccess: async () => false },
    i18n: {
      getMessage: (key: string) => (key === 'languageTag' ? 'en' : key),
      getUILanguage: () => 'en',
    },
  });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ optional_permissions: ['browsingData', 'notifications'] }),
  });
  return tabs;
}

/** Has a tab show this outcome, a failure if nothing is said. */
export async function show(tabId: number, changes: Partial<Failure> = {}): Promise<Failure> {
  const outcome = failureWith({ tabId, id: `load:${tabId}`, at: Date.now(), ...changes });
  await showOutcome(tabId, outcome);
  return outcome;
}

export async function showOutcome(tabId: number, outcome: Outcome): Promise<void> {
  const document = {
    documentId: `D${tabId}`,
    url: outcome.url,
    at: outcome.at,
    method: 'GET',
    drawnBy: 'site',
    outcome,
    awaitsCommit: false,
  } as const;
  await writeTabState(tabId, { ...emptyTab, document });
}

/** A load that worked, of the same address as the failure. */
export function workedAfter({ tabId, url }: Failure): Success {
  return {
    kind: 'worked',
    id: 'good',
    tabId,
    url,
    statusCode: 200,
    at: Date.now(),
    fromCache: false,
    carrier: null,
  };
}

/** Time and timers stand still until a test moves them; the middle of every spread is taken. */
export function stopTheClock(now: number): void {
  vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
}
