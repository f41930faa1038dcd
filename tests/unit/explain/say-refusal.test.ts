import { expect, test } from 'vitest';
import { sayRefusal } from '../../../lib/explain/say-refusal.ts';
import { judgeAnswer } from '../../../lib/identify/judge-answer.ts';
import type { Success } from '../../../lib/navigation/outcome.ts';
import { at } from './failures.ts';

const clock = { locale: 'en-GB', timeZone: 'UTC' };

function answer(statusCode: number, headers: Readonly<Record<string, string>> = {}): Success {
  const load = { id: 'one', tabId: 1, url: 'https://shop.example/', at, fromCache: false };
  const outcome = judgeAnswer({ ...load, method: 'GET', statusCode, statusText: '', headers });
  if (outcome.kind !== 'worked') throw new Error(`It is ${outcome.kind}.`);
  return outcome;
}

test.each([200, 204, 304])('%i is no refusal', (statusCode) => {
  expect(sayRefusal(answer(statusCode), at, clock)).toBeNull();
});

test.each([
  [401, 'popupSignIn'],
  [403, 'popupNotLetIn'],
  [404, 'popupNotThere'],
  [410, 'popupNotThere'],
  [429, 'popupTooOften'],
  [451, 'popupByLaw'],
  [400, 'popupRefused'],
  [418, 'popupRefused'],
  [999, 'popupRefused'],
])('%i is said in one line: %s', (statusCode, key) => {
  expect(sayRefusal(answer(statusCode), at, clock)).toEqual({ key, values: [String(statusCode)] });
});

test.each([
  ['600', '10:10'],
  ['Sun, 22 Nov 2026 10:05:00 GMT', '10:05'],
])('the wait of a 429 is told: %s', (wait, time) => {
  const said = sayRefusal(answer(429, { 'retry-after': wait }), at, clock);
  expect(said).toEqual({ key: 'popupTooOftenUntil', values: ['429', time] });
});

test.each([
  ['over by now', answer(429, { 'retry-after': '60' }), at + 61_000],
  ['unreadable', answer(429, { 'retry-after': 'soon' }), at],
  ['of another code', answer(403, { 'retry-after': '60' }), at],
])('a wait that is %s is not', (_, outcome, now) => {
  expect(sayRefusal(outcome, now, clock)?.values).toHaveLength(1);
});
