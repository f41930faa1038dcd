import { expect, test } from 'vitest';
import { DayStripPicture } from '../../../../components/charts/DayStripPicture.tsx';
import { dayStrip } from '../../../../lib/statistics/day-strip.ts';
import { history, NOON } from '../../statistics/histories.ts';
import { openPage } from '../page.ts';

const days = dayStrip(history('ok@-60 ok@-40 fail@-20 ok@-19 ok@-1440 fail@-2880'), NOON, 'UTC');

const open = (direction: 'ltr' | 'rtl') =>
  openPage(<DayStripPicture days={days} direction={direction} label="Sometimes fails" />);

/** The left edges of the days that a path outlines. */
function daysIn(page: ReturnType<typeof open>, state: string): number[] {
  const [path] = page.findAll(`path.is-${state}`);
  return [...(path?.getAttribute('d') ?? '').matchAll(/M(\d+)/g)].map(
    ([, x]) => (Number(x) - 4) / 11,
  );
}

test('it has a label and no tab stop', () => {
  const { find, findAll } = open('ltr');
  expect(find('[role="img"]').getAttribute('aria-label')).toBe('Sometimes fails');
  expect(findAll('[tabindex]')).toHaveLength(0);
});

test.each([
  ['ltr', 'shaky', [29]],
  ['ltr', 'fine', [28]],
  ['ltr', 'failed', [27]],
  ['rtl', 'shaky', [0]],
  ['rtl', 'failed', [2]],
] as const)('%s: days that were %s stand in their place', (direction, state, places) => {
  expect(daysIn(open(direction), state)).toEqual(places);
});

test('days without a visit are hollow, and all others are not', () => {
  expect(daysIn(open('ltr'), 'no-visit')).toEqual(Array.from({ length: 27 }, (_, day) => day));
});
