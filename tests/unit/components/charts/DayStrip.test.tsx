import { expect, test, vi } from 'vitest';
import { DayStrip } from '../../../../components/charts/DayStrip.tsx';
import type { Reader } from '../../../../components/charts/reader.ts';
import { dayStrip } from '../../../../lib/statistics/day-strip.ts';
import { history, noon } from '../../statistics/histories.ts';
import { openPage } from '../page.ts';

vi.mock('../../../../lib/i18n.ts', () => import('../english.ts'));

const reader: Reader = { locale: 'en-GB', timeZone: 'UTC', direction: 'ltr' };
const days = dayStrip(
  history('ok@-60 ok@-40 fail@-20 ok@-19 ok@-1440 fail@-2880 fail@-2870 none@-5760'),
  noon,
  'UTC',
);

function openStrip(props: Partial<Parameters<typeof DayStrip>[0]> = {}) {
  const page = openPage(<DayStrip days={days} reader={reader} {...props} />);
  return {
    ...page,
    current: () => page.find('[role="slider"]').getAttribute('aria-valuetext'),
    readout: () => page.find('.chart-readout').textContent,
  };
}

test('a mark for each of 30 days, told apart by shape', () => {
  const { findAll } = openStrip();
  const cells = findAll('[data-day]').map((cell) => [
    cell.getAttribute('data-day'),
    cell.querySelector('.day-mark')?.getAttribute('class'),
    cell.querySelectorAll('path').length,
  ]);
  expect(cells).toHaveLength(30);
  expect(cells.slice(-5)).toEqual([
    ['unreachable', 'day-mark is-unreachable', 1],
    ['none', 'day-mark is-none', 0],
    ['only-failed', 'day-mark is-only-failed', 0],
    ['worked', 'day-mark is-worked', 0],
    ['at-times', 'day-mark is-at-times', 1],
  ]);
});

test('the legend names the marks, and the rare one only where it stands', () => {
  const wordsOf = (shown: typeof days) =>
    openStrip({ days: shown }).find('.day-legend').textContent.trim();
  expect(wordsOf(days)).toMatch(/^worked\s*failed at times\s*only failed\s*no answer$/);
  expect(wordsOf(days.slice(-3))).toMatch(/only failed$/);
});

test('each day is read out', () => {
  const { press, current } = openStrip();
  const said = ['22', '21', '20', '19', '18'].map(() => {
    const words = current();
    press('[role="slider"]', 'ArrowLeft');
    return words;
  });
  expect(said).toEqual([
    '22 November: failed at times, 1 of 4 page loads',
    '21 November: worked, one page load',
    '20 November: only failed, 2 page loads',
    '19 November: no visit',
    '18 November: no answer',
  ]);
});

test('it is one tab stop, at today', () => {
  const { findAll, current } = openStrip();
  expect(findAll('[role="slider"]')).toHaveLength(1);
  expect(current()).toContain('22 November');
});

test.each([
  ['ltr', ['ArrowLeft'], '21 November'],
  ['ltr', ['ArrowLeft', 'ArrowLeft', 'ArrowRight'], '21 November'],
  ['ltr', ['ArrowRight'], '22 November'],
  ['ltr', ['ArrowUp'], '22 November'],
  ['ltr', ['ArrowDown'], '21 November'],
  ['ltr', ['Home'], '24 October'],
  ['ltr', ['Home', 'ArrowLeft'], '24 October'],
  ['ltr', ['Home', 'End'], '22 November'],
  ['rtl', ['ArrowRight'], '21 November'],
  ['rtl', ['ArrowLeft'], '22 November'],
] as const)('%s: %j reaches %s', (direction, keys, day) => {
  const { press, current, findAll } = openStrip({ reader: { ...reader, direction } });
  for (const key of keys) press('[role="slider"]', key);
  expect(current()).toContain(`${day}:`);
  expect(findAll('[role="slider"]')).toHaveLength(1);
});

test("arrow keys do not scroll the page; Tab stays the browser's", () => {
  const { press } = openStrip();
  expect(press('[role="slider"]', 'ArrowLeft').defaultPrevented).toBe(true);
  expect(press('[role="slider"]', 'Tab').defaultPrevented).toBe(false);
});

test('the day under the pointer is read out in sight', () => {
  const { hover, readout } = openStrip();
  expect(readout()).toBe('30 days agotoday');
  hover('[data-mark="28"]');
  expect(readout()).toBe('21 November: worked, one page load');
});

test('Enter and a click pick a day', () => {
  const onPick = vi.fn();
  const { press, click } = openStrip({ onPick });
  press('[role="slider"]', 'ArrowLeft');
  press('[role="slider"]', 'Enter');
  click('[data-mark="27"]');
  expect(onPick.mock.calls).toEqual([['2026-11-21'], ['2026-11-20']]);
});

test('the oldest day is at the start of the line', () => {
  const firstPlace = (direction: Reader['direction']) =>
    openStrip({ reader: { ...reader, direction } })
      .find('[data-mark="0"]')
      .getAttribute('transform');
  expect(firstPlace('ltr')).toBe('translate(1 2)');
  expect(firstPlace('rtl')).toBe('translate(320 2)');
});

test('"Show as list" opens a table that says the same, newest first', () => {
  const { find, findAll, click } = openStrip();
  expect(findAll('table')).toHaveLength(0);
  click('.chart-toggle');
  expect(find('.chart-toggle').getAttribute('aria-expanded')).toBe('true');
  const rows = findAll('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toHaveLength(30);
  expect(rows.slice(0, 4)).toEqual([
    ['22 Nov', 'failed at times', '4', '1'],
    ['21 Nov', 'worked', '1', '0'],
    ['20 Nov', 'only failed', '2', '2'],
    ['19 Nov', 'no visit', '0', '0'],
  ]);
});
