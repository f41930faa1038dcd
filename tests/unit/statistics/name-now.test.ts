import { expect, test } from 'vitest';
import { nameNow } from '../../../lib/statistics/name-now.ts';
import { nameTabNow, type TabOutcome } from '../../../lib/statistics/name-tab-now.ts';
import { lastFailingHost, summarizeAll } from '../../../lib/statistics/summarize.ts';
import { history, minuteMs, noon, tryAt } from './histories.ts';

/** What a list says: of the host that failed last. */
function now(tries: Parameters<typeof summarizeAll>[0]) {
  const [summary] = summarizeAll(tries);
  const fact = nameNow(summary && lastFailingHost(summary), noon);
  return [fact.kind, fact.at === null ? null : (fact.at - noon) / minuteMs];
}

test.each([
  ['fail@-2', 'not-working', -2],
  ['ok@-9 fail@-2', 'not-working', -2],
  ['fail@-360', 'not-working', -360],
  ['fail@-361', 'failed-last', -361],
  ['fail@-9 ok@-5', 'back', -5],
  ['fail@-9000 ok@-8000', 'back', -8000],
  ['fail@-9 ok@-5 fail@-2', 'not-working', -2],
  ['fail@-9 none@-5', 'not-working', -9],
  ['fail@-9 511@-5', 'not-working', -9],
  ['fail@-9 check-fail@-5', 'not-working', -9],
  ['fail@-9 check-ok@-5', 'answered', -5],
  ['fail@-9 check-ok@-5 fail@-2', 'not-working', -2],
  ['fail@-9 check-ok@-5 ok@-2', 'back', -2],
  ['fail@-9 ok@-5 check-ok@-2', 'back', -5],
  ['ok@-9', 'never-failed', null],
  ['none@-9', 'never-failed', null],
])('%s: %s', (story, kind, minutes) => {
  expect(now(history(story))).toEqual([kind, minutes]);
});

test('another host of the site that works tells nothing of the one that failed', () => {
  const tries = [
    tryAt(-20, 'failed', { host: 'www.shop.example' }),
    tryAt(-15, 'worked', { host: 'www.shop.example' }),
    tryAt(-9, 'failed', { host: 'mail.shop.example' }),
    tryAt(-5, 'worked', { host: 'www.shop.example' }),
  ];
  expect(now(tries)).toEqual(['not-working', -9]);
});

const known = { failedAt: noon - 9 * minuteMs, workedAt: null, answeredAt: null };
const outcome = (kind: TabOutcome['kind'], fromCache = false): TabOutcome => ({
  kind,
  at: noon - minuteMs,
  fromCache,
});

test.each([
  ['a page that failed', outcome('failed'), undefined, 'not-working'],
  ['a page that works, of a host that failed', outcome('worked'), known, 'back'],
  ['a page that works', outcome('worked'), undefined, 'never-failed'],
  ['a stored copy of an old error', outcome('failed', true), undefined, 'never-failed'],
  ['a stored copy, of a host that failed', outcome('failed', true), known, 'not-working'],
  ['nobody answered', outcome('unreachable'), undefined, undefined],
  ['nobody answered, of a host that failed', outcome('unreachable'), known, 'not-working'],
  ['a question whether a person asks', outcome('challenged'), undefined, undefined],
  ['nothing known', null, undefined, 'never-failed'],
])('%s', (_what, shown, times, kind) => {
  expect(nameTabNow(shown, times, noon)?.kind).toBe(kind);
});
