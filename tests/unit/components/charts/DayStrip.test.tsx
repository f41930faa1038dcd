import { expect, test, vi } from 'vitest';
import { DayStrip } from '../../../../components/charts/DayStrip.tsx';
import type { Reader } from '../../../../components/charts/reader.ts';
import { dayStrip } from '../../../../lib/statistics/day-strip.ts';
import { history, NOON } from '../../statistics/histories.ts';
import { openPage } from '../page.ts';

vi.mock('../../../../lib/i18n.ts', () => import('../english.ts'));

const reader: Reader = { locale: 'en-GB', timeZone: 'UTC', direction: 'ltr' };
const days = dayStrip(history('ok@-60 ok@-40 fail@-20 ok@-19 ok@-1440 fail@-2880'), NOON, 'UTC');

function openStrip(props: Partial<Parameters<typeof DayStrip>[0]> = {}) {
  const page = openPage(<DayStrip days={days} reader={reader} {...props} />);
  const labelOf = (selector: string) => page.find(selector).getAttribute('aria-label');
  return {
    ...page,
    current: () => labelOf('[tabindex="0"]'),
    readout: () => page.find('.chart-readout').textContent,
  };
}

test('a mark for each of 30 days, told apart by shape', () => {
  const { findAll } = openStrip();
  const classes = findAll('.day-mark').map((mark) => mark.getAttribute('class'));
  expect(classes).toHaveLength(30);
  expect(classes.slice(-4)).toEqual([
    'day-mark is-no-visit',
    'day-mark is-failed',
    'day-mark is-fine',
    'day-mark is-shaky',
  ]);
});

test('each day is read out', () => {
  const labels = openStrip()
    .findAll('[role="option"]')
    .map((mark) => mark.getAttribute('aria-label'));
  expect(labels.slice(-4)).toEqual([
    '19 Nov: no visit',
    '20 Nov: 1 visit, 1 failed',
    '21 Nov: 1 visit, 0 failed',
    '22 Nov: 3 visits, 1 failed',
  ]);
});

test('it is one tab stop, at today', () => {
  const { findAll, current } = openStrip();
  expect(findAll('[tabindex="0"]')).toHaveLength(1);
  expect(current()).toBe('22 Nov: 3 visits, 1 failed');
});

test.each([
  ['ltr', ['ArrowLeft'], '21 Nov'],
  ['ltr', ['ArrowLeft', 'ArrowLeft', 'ArrowRight'], '21 Nov'],
  ['ltr', ['ArrowRight'], '22 Nov'],
  ['ltr', ['ArrowUp'], '22 Nov'],
  ['ltr', ['Home'], '24 Oct'],
  ['ltr', ['Home', 'ArrowLeft'], '24 Oct'],
  ['ltr', ['Home', 'End'], '22 Nov'],
  ['rtl', ['ArrowRight'], '21 Nov'],
  ['rtl', ['ArrowLeft'], '22 Nov'],
] as const)('%s: %j reaches %s', (direction, keys, day) => {
  const { press, current, findAll } = openStrip({ reader: { ...reader, direction } });
  for (const key of keys) press('[role="listbox"]', key);
  expect(current()).toContain(`${day}:`);
  expect(findAll('[tabindex="0"]')).toHaveLength(1);
});

test("arrow keys do not scroll the page; Tab stays the browser's", () => {
  const { press } = openStrip();
  expect(press('[role="listbox"]', 'ArrowLeft').defaultPrevented).toBe(true);
  expect(press('[role="listbox"]', 'Tab').defaultPrevented).toBe(false);
});

test('the day under the pointer is read out in sight', () => {
  const { hover, readout } = openStrip();
  expect(readout()).toBe('30 days agotoday');
  hover('[data-mark="28"]');
  expect(readout()).toBe('21 Nov: 1 visit, 0 failed');
});

test('Enter and a click pick a day', () => {
  const onPick = vi.fn();
  const { press, click } = openStrip({ onPick });
  press('[role="listbox"]', 'ArrowLeft');
  press('[role="listbox"]', 'Enter');
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
    ['22 Nov', 'some failed', '3', '1'],
    ['21 Nov', 'worked', '1', '0'],
    ['20 Nov', 'failed', '1', '1'],
    ['19 Nov', 'no visit', '0', '0'],
  ]);
});
