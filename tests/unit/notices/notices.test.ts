import { expect, test } from 'vitest';
import type { Outcome, SubframeAnswer } from '../../../lib/navigation/outcome.ts';
import { emptyTab, type TabState } from '../../../lib/navigation/tab-state.ts';
import { noticeCalls } from '../../../lib/notices/notice-calls.ts';
import { noticePage } from '../../../lib/notices/notice-page.ts';

const load = { id: 'request:1', tabId: 7, url: 'https://shop.example/', at: 0 };
const worked = {
  ...load,
  kind: 'worked',
  statusCode: 200,
  fromCache: false,
  carrier: null,
} as const;
const failed = {
  ...load,
  kind: 'failed',
  statusCode: 502,
  statusText: '',
  method: 'GET',
  headers: {},
  fromCache: false,
  carrier: null,
  attribution: null,
} as const;

function showing(outcome: Outcome, failedSubframes: readonly SubframeAnswer[] = []): TabState {
  const { url, at } = load;
  const document = {
    documentId: 'D1',
    url,
    at,
    method: 'GET',
    drawnBy: 'site',
    outcome,
    awaitsCommit: false,
  } as const;
  return { ...emptyTab, document, failedSubframes };
}

const subframe = (host: string, statusCode: number, frameId: number): SubframeAnswer => ({
  ...load,
  url: `https://${host}/embed`,
  statusCode,
  frameId,
  pageId: 'D1',
  fromCache: false,
});

test.each<[string, TabState, readonly string[]]>([
  ['a page that works', showing(worked), []],
  ['a page that failed', showing(failed, [subframe('video.example', 502, 4)]), []],
  [
    'a page with a subframe that failed',
    showing(worked, [subframe('video.example', 502, 4)]),
    ['part-failed'],
  ],
  ['a site that asks for a person', showing({ ...load, kind: 'challenged' }), ['challenge']],
  [
    'nobody answered: that is told as help',
    showing({ ...load, kind: 'unreachable', cause: 'proxy' }),
    [],
  ],
  ['no page at all', emptyTab, []],
])('%s', (_, state, kinds) => {
  expect(noticePage(state).map(({ kind }) => kind)).toEqual(kinds);
});

test('each site and code of the subframes that failed is named once', () => {
  const subframes = [
    subframe('video.example', 502, 4),
    subframe('pay.example', 503, 5),
    subframe('video.example', 502, 6),
  ];
  const [notice] = noticePage(showing(worked, subframes));
  expect(notice?.lines.map(({ values }) => values)).toEqual([
    ['video.example', '502'],
    ['pay.example', '503'],
  ]);
});

const api = { host: 'api.example', statusCode: 502 };
test.each([
  [{ failed: [], untoldCount: 0 }, []],
  [{ failed: [{ ...api, count: 1 }], untoldCount: 0 }, ['noticeCallsLineOne']],
  [
    { failed: [{ ...api, count: 4 }], untoldCount: 1 },
    ['noticeCallsLineMany', 'noticeCallsUntoldOne'],
  ],
  [{ failed: [], untoldCount: 3 }, ['noticeCallsUntoldMany']],
])('of calls %o is said: %o', (calls, keys) => {
  expect(noticeCalls(calls).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(keys);
});
