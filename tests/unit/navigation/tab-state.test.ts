import { expect, test } from 'vitest';
import { emptyTab, isUneventful, type TabState } from '../../../lib/navigation/tab-state.ts';
import { failureWith } from '../explain/failures.ts';

const failed = failureWith();
const { id, tabId, url, at } = failed;
const worked = {
  ...{ id, tabId, url, at },
  kind: 'worked',
  statusCode: 200,
  fromCache: false,
  carrier: null,
} as const;
const challenged = { id, tabId, url, at, kind: 'challenged' } as const;
const subframe = {
  id,
  tabId,
  url,
  at,
  frameId: 4,
  pageId: 'D1',
  statusCode: 502,
  fromCache: false,
};

function showing(outcome: typeof worked | typeof failed | typeof challenged | null): TabState {
  const drawn = { method: 'GET', drawnBy: 'site', awaitsCommit: false } as const;
  const document = { documentId: 'D1', url, at, outcome, ...drawn };
  return { ...emptyTab, document };
}

test.each<[what: string, state: TabState, isIt: boolean]>([
  ['an empty tab', emptyTab, true],
  ['a page that works', showing(worked), true],
  ['a page whose answer is not known yet', showing(null), true],
  ['an answer that no page has claimed yet', { ...emptyTab, pending: worked }, true],
  ['a failing page', showing(failed), false],
  ['a failure that no page has claimed yet', { ...showing(worked), pending: failed }, false],
  ['a check that a person asks', showing(challenged), false],
  ['a page with a part that failed', { ...showing(worked), failedSubframes: [subframe] }, false],
])('%s: %3$s', (_, state, isIt) => {
  expect(isUneventful(state)).toBe(isIt);
});
