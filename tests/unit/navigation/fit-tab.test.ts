import { expect, test } from 'vitest';
import { fitTab, mostOfATab, sizeOf } from '../../../lib/navigation/fit-tab.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { emptyTab, type TabState } from '../../../lib/navigation/tab-state.ts';

function failure(id: number, length: number): Failure {
  return {
    kind: 'failed',
    id: `request:${id}`,
    tabId: 1,
    url: `https://shop.example/?${'a'.repeat(length)}`,
    method: 'GET',
    statusCode: 502,
    statusText: '',
    at: id,
    headers: {},
    fromCache: false,
    carrier: null,
    attribution: null,
  };
}

function walkedThrough(lengths: readonly number[]): TabState {
  const [shown = failure(0, 0), ...rest] = lengths.map((length, id) => failure(id, length));
  const { url, at } = shown;
  const drawn = { method: 'GET', drawnBy: 'site', awaitsCommit: false } as const;
  const document = { documentId: '0', url, at, ...drawn };
  const known = [shown, ...rest].map((outcome) => ({ documentId: outcome.id, outcome }));
  return { ...emptyTab, document: { ...document, outcome: shown }, known };
}

test('a usual tab stays as it is', () => {
  const state = walkedThrough(Array.from({ length: 20 }, () => 200));
  expect(fitTab(state)).toBe(state);
});

test('of a walk through long addresses the oldest pages go, and the shown one stays', () => {
  const state = walkedThrough([100, ...Array.from({ length: 19 }, () => 9000)]);
  const fitted = fitTab(state);
  expect(fitted?.document).toEqual(state.document);
  expect(fitted?.known.length).toBeGreaterThan(1);
  expect(sizeOf(fitted ?? emptyTab)).toBeLessThanOrEqual(mostOfATab);
});

test('an address that by itself does not fit costs this tab what it remembers', () => {
  expect(fitTab(walkedThrough([900_000]))).toBeNull();
});
