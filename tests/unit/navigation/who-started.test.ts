import { expect, test } from 'vitest';
import type { Failure, Outcome } from '../../../lib/navigation/outcome.ts';
import { emptyTab, type TabState } from '../../../lib/navigation/tab-state.ts';
import { isAskedByFailure } from '../../../lib/navigation/who-started.ts';

const load = { tabId: 1, at: 0, fromCache: false } as const;

function failure(id: string, url: string, initiator?: string): Failure {
  const known = { ...load, id, url, method: 'GET', statusCode: 502, statusText: '', headers: {} };
  const unread = { carrier: null, attribution: null };
  return { ...known, ...unread, kind: 'failed', ...(initiator !== undefined && { initiator }) };
}

const shown = (outcome: Outcome): TabState => ({
  ...emptyTab,
  document: {
    documentId: outcome.id,
    url: outcome.url,
    at: 0,
    method: 'GET',
    drawnBy: 'site',
    outcome,
    awaitsCommit: false,
  },
  known: [{ documentId: outcome.id, outcome }],
});

const failing = failure('1', 'https://one.example/a');
const healthy: Outcome = {
  ...load,
  id: '1',
  kind: 'worked',
  url: 'https://one.example/a',
  statusCode: 200,
  carrier: null,
};
const left: TabState = { ...emptyTab, known: shown(failing).known };
const late: TabState = { ...emptyTab, pending: failing };

test.each<[string, string | undefined, TabState, boolean]>([
  ['typed, while a failing page is shown', undefined, shown(failing), false],
  ['asked for by the failing page', 'https://one.example', shown(failing), true],
  ['asked for by a page of another site', 'https://two.example', shown(failing), false],
  ['asked for by a healthy page of the site', 'https://one.example', shown(healthy), false],
  ['asked for by a sandboxed page', 'null', shown(failing), true],
  ['asked for by a sandboxed page that is fine', 'null', shown(healthy), false],
  ['told after the next page stands, as Firefox may', 'https://one.example', left, true],
  ['told before the failing page is settled', 'https://one.example', late, true],
  ['in a tab that showed nothing', 'https://one.example', emptyTab, false],
])('a load %s', (_what, initiator, state, isAsked) => {
  expect(isAskedByFailure(failure('2', 'https://next.example/', initiator), state)).toBe(isAsked);
});

test('told twice, a load is not asked for by itself', () => {
  const told = failure('2', 'https://one.example/b', 'https://one.example');
  expect(isAskedByFailure(told, shown(told))).toBe(false);
});

test('a reload by hand keeps who first asked, and is not the page’s', () => {
  const reloaded = failure('3', 'https://one.example/a#top', 'https://one.example');
  expect(isAskedByFailure(reloaded, shown(failing))).toBe(false);
});
