import { expect, test, vi } from 'vitest';
import { DayTimeline } from '../../../../components/charts/DayTimeline.tsx';
import type { Reader } from '../../../../components/charts/reader.ts';
import { dayTimeline } from '../../../../lib/statistics/day-timeline.ts';
import { history } from '../../statistics/histories.ts';
import { openPage } from '../page.ts';

vi.mock('../../../../lib/i18n.ts', () => import('../english.ts'));

const reader: Reader = { locale: 'en-GB', timeZone: 'UTC', direction: 'ltr' };
const story = 'fail@0 none@1 511@2 ok@60 check-fail@120';

function openTimeline(tries = story, direction: Reader['direction'] = 'ltr') {
  const timeline = dayTimeline(history(tries), '2026-11-22', 'UTC');
  return openPage(<DayTimeline timeline={timeline} reader={{ ...reader, direction }} />);
}

test('each try is a mark that is read out', () => {
  const { press, find } = openTimeline();
  const said = story.split(' ').map(() => {
    const words = find('[role="slider"]').getAttribute('aria-valuetext');
    press('[role="slider"]', 'ArrowRight');
    return words;
  });
  expect(said).toEqual([
    '12:00: failed (502)',
    '12:01: no connection',
    '12:02: the network asked you to sign in',
    '13:00: worked',
    '14:00: failed (502), in a check by Backsoon',
  ]);
});

test.each([
  [{ kind: 'failed', status: 0 }, 'failed'],
  [{ kind: 'worked', status: 403 }, 'answered no (403)'],
  [{ kind: 'worked', status: 404 }, 'worked'],
] as const)('%j is said as "%s"', (facts, words) => {
  const tries = history('fail@0').map((tried) => ({ ...tried, ...facts }));
  const timeline = dayTimeline(tries, '2026-11-22', 'UTC');
  const { find } = openPage(<DayTimeline timeline={timeline} reader={reader} />);
  expect(find('[role="slider"]').getAttribute('aria-valuetext')).toBe(`12:00: ${words}`);
});

test('tick, cross, hollow; a check is square', () => {
  const shapes = openTimeline()
    .findAll('.try-mark')
    .map((mark) => [
      mark.getAttribute('class'),
      mark.querySelector('rect')?.getAttribute('rx'),
      mark.querySelectorAll('path').length,
    ]);
  expect(shapes).toEqual([
    ['try-mark is-failed', '5', 1],
    ['try-mark is-unreachable', '5', 0],
    ['try-mark is-unreachable', '5', 0],
    ['try-mark is-worked', '5', 1],
    ['try-mark is-failed', '1', 1],
  ]);
});

test("later stands further along the line, in the reader's direction", () => {
  const places = (direction: Reader['direction']) =>
    openTimeline('ok@0 ok@120', direction)
      .findAll('[data-mark]')
      .map((mark) =>
        Number.parseFloat(mark.getAttribute('transform')?.slice('translate('.length) ?? ''),
      );
  const [left = 0, right = 0] = places('ltr');
  expect(left).toBeLessThan(right);
  expect(places('rtl')).toEqual([328 - left, 328 - right]);
});

test('it is one tab stop; arrow keys move', () => {
  const { press, find, findAll } = openTimeline();
  press('[role="slider"]', 'ArrowRight');
  expect(findAll('[role="slider"]')).toHaveLength(1);
  expect(find('[role="slider"]').getAttribute('aria-valuetext')).toBe('12:01: no connection');
});

test('the table lists every try, also those that are not drawn', () => {
  const { click, findAll, find } = openTimeline(
    Array.from({ length: 9 }, (_, minute) => `fail@${minute}`).join(' '),
  );
  expect(findAll('.try-mark')).toHaveLength(7);
  expect(find('.day-timeline text').textContent).toBe('+2');
  click('.chart-toggle');
  expect(findAll('tbody tr')).toHaveLength(9);
});

test('a day without a try is an empty line', () => {
  const { findAll } = openTimeline('ok@-1440');
  expect(findAll('[role="slider"], [data-mark]')).toHaveLength(0);
  expect(findAll('.day-axis')).toHaveLength(1);
});
