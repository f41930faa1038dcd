import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRecovery, roundUpMinutes } from '../../../lib/statistics/find-recovery.ts';
import { gatherSiteFacts } from '../../../lib/statistics/gather-site-facts.ts';
import { knownPast } from '../../../lib/statistics/known-past.ts';
import { anySiteHistory, history, holds, minuteMs, noon } from './histories.ts';

const earlier = (story: string, status?: number) =>
  knownPast(history(story), { at: noon, status }, noon, 'UTC').recoveryMinutes;

test.each([
  [0, 5],
  [1, 5],
  [5 * minuteMs, 5],
  [5 * minuteMs + 1, 10],
  [32 * minuteMs, 35],
])('%i ms are said as %i minutes', (spanMs, minutes) => {
  expect(roundUpMinutes(spanMs)).toBe(minutes);
});

test.each([
  ['no failure before', 'ok@-90', null],
  ['back after 32 minutes', 'fail@-900 ok@-868', 35],
  ['the last time counts', 'fail@-2000 ok@-1990 fail@-900 ok@-868', 35],
  ['seen within six hours', 'fail@-900 ok@-540', 360],
  ['seen too late to tell', 'fail@-900 ok@-539', null],
  ['too late, and before that in time', 'fail@-5000 ok@-4990 fail@-900 ok@-500', 10],
  ['a check is nothing that the person saw', 'fail@-900 check-ok@-890 ok@-868', 35],
  ['nobody answering is no failure of the site', 'none@-900 ok@-890', null],
  ['more than 30 days ago', 'fail@-46000 ok@-45990', null],
  ['exceeded by the failure at hand', 'fail@-900 ok@-890 fail@-11', null],
  ['not yet exceeded', 'fail@-900 ok@-890 fail@-9', 10],
])('%s', (_what, story, minutes) => {
  expect(earlier(story)).toBe(minutes);
});

test('only the same kind of failure tells how long this one may last', () => {
  const tries = history('fail@-2000 ok@-1990 fail@-900 ok@-868').map((tried) => ({
    ...tried,
    ...(tried.at === noon - 900 * minuteMs && { status: 503 }),
  }));
  expect(findRecovery(tries, 0)).toBe(35);
  expect(findRecovery(tries, 0, 502)).toBe(10);
  expect(findRecovery(tries, 0, 503)).toBe(35);
  expect(findRecovery(tries, 0, 522)).toBeNull();
});

test('the failure on the screen counts, whether it is kept already or not', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      const shown = { id: 'shown', at: noon, status: 502, kind: 'failed' as const };
      const kept = [...tries, { ...shown, site: 'shop.example', host: 'shop.example', path: '/' }];
      const past = knownPast(tries, shown, noon, 'UTC');
      expect(past).toEqual(knownPast(kept, shown, noon, 'UTC'));
      expect(past.failedDays).toBeGreaterThan(0);
      expect(past.failedDays).toBeLessThanOrEqual(past.seenDays);
      expect(past.seenDays).toBeLessThanOrEqual(30);
    }),
  );
});

test('more reloads never change the days', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      const reloaded = tries.flatMap((tried) => [tried, { ...tried, at: tried.at + 1 }]);
      const days = (some: typeof tries) => {
        const { days, often } = gatherSiteFacts(some, noon, 'Asia/Kathmandu');
        return { ...days, often };
      };
      expect(days(reloaded)).toEqual(days(tries));
    }),
  );
});
