import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTabState, readTabStates, writeTabState } from '../../../lib/memory/tab-states.ts';
import { emptyTab, type TabState } from '../../../lib/navigation/tab-state.ts';

beforeEach(() => fakeBrowser.reset());

function showing(length: number): TabState {
  const url = `https://shop.example/?${'a'.repeat(length)}`;
  const known = { documentId: '1', at: 0, method: 'GET', drawnBy: 'site', outcome: null } as const;
  return { ...emptyTab, document: { ...known, url, awaitsCommit: false } };
}

test('a tab that does not fit is forgotten, and no other', async () => {
  await writeTabState(1, showing(100));
  await writeTabState(2, showing(100));
  await writeTabState(2, showing(900_000));
  expect([...(await readTabStates()).keys()]).toEqual([1]);
  expect(await readTabState(2)).toEqual(emptyTab);
});

test('all tabs together stay far below what the browser gives', async () => {
  for (let tabId = 0; tabId < 200; tabId++) await writeTabState(tabId, showing(60_000));
  const stored = JSON.stringify(await fakeBrowser.storage.session.get());
  expect(stored.length).toBeLessThan(6_000_000);
  expect((await readTabState(0)).document).not.toBeNull();
});
