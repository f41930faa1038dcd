import { expect, test } from 'vitest';
import {
  beginStep,
  beginTry,
  isTimeToTry,
  nextLookAt,
  type StepRun,
  takeStepOutcome,
} from '../../../lib/fixes/step-run.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const page = { tabId: 1, isPrivate: false, host: 'shop.example' };
const waitUnplugged = beginStep(page, { step: 1, waitSeconds: 30, isLast: false }, start);
const lightsOn = beginStep(page, { step: 3, waitSeconds: 120, isLast: true }, start);
const seconds = (count: number) => start + count * 1000;

test.each<[string, StepRun, number, boolean, boolean]>([
  ['an early timer that ended', waitUnplugged, 31, false, false],
  ['the last timer, still running', lightsOn, 119, false, false],
  ['the last timer, at its end', lightsOn, 120, false, true],
  ['the network back during an early step', waitUnplugged, 5, true, true],
  ['the network back before the last timer ended', lightsOn, 40, true, true],
  ['a try under way', beginTry(lightsOn), 500, true, false],
  ['a clock set back by an hour', lightsOn, -3600, false, true],
  ['a clock set back by a day', lightsOn, -86_400, false, true],
  ['a clock set back during an early step', waitUnplugged, -86_400, false, false],
  ['a clock set back by seconds', lightsOn, -9, false, false],
  ['the last of five tries made', { ...lightsOn, triesMade: 5 }, 500, true, false],
])('%s', (_name, run, second, isBackOnline, isTime) => {
  expect(isTimeToTry(run, seconds(second), isBackOnline)).toBe(isTime);
});

test.each([
  ['worked', null],
  ['failed', null],
] as const)('a page that %s ends it: somebody answered', (kind, expected) => {
  expect(takeStepOutcome(beginTry(lightsOn), { tabId: 1, kind }, seconds(121))).toBe(expected);
});

test('nobody reached: it tries again in a minute, five times in all', () => {
  let run = lightsOn;
  let now = run.endsAt;
  const tries: number[] = [];
  for (;;) {
    const at = nextLookAt(run);
    if (at === null) break;
    now = at;
    tries.push((now - start) / 1000);
    run = takeStepOutcome(beginTry(run), { tabId: 1, kind: 'unreachable' }, now) ?? run;
  }
  expect(tries).toEqual([120, 180, 240, 300, 360]);
});

test('another tab’s outcome, or one that was not tried for, changes nothing', () => {
  const run = beginTry(lightsOn);
  expect(takeStepOutcome(run, { tabId: 2, kind: 'worked' }, start)).toBe(run);
  expect(takeStepOutcome(lightsOn, { tabId: 1, kind: 'worked' }, start)).toBe(lightsOn);
});
