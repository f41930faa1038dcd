import { expect, test, vi } from 'vitest';
import { BoundsBars } from '../../../../components/charts/BoundsBars.tsx';
import type { Reader } from '../../../../components/charts/reader.ts';
import { findIncidents } from '../../../../lib/statistics/find-incidents.ts';
import { history } from '../../statistics/histories.ts';
import { openPage } from '../page.ts';

vi.mock('../../../../lib/i18n.ts', () => import('../english.ts'));

const reader: Reader = { locale: 'en-GB', timeZone: 'UTC', direction: 'ltr' };

function openBars(story: string, more: Partial<Parameters<typeof BoundsBars>[0]> = {}) {
  return openPage(
    <BoundsBars incidents={findIncidents(history(story))} reader={reader} {...more} />,
  );
}

test.each([
  ['ok@-20 fail@2 fail@12 ok@37', 'Failed for at least 10 mins, at most 57 mins.'],
  ['ok@-20 fail@2 ok@37', 'Seen failing once, for at most 57 mins.'],
  ['fail@2 fail@12 ok@37', "Failed for at least 10 mins. We don't know when it began."],
  ['fail@2 ok@37', "Seen failing once. We don't know when it began."],
  ['ok@-20 fail@2 fail@12', 'Not seen working since 22 Nov, 12:02. Last try 12:12.'],
  ['fail@2', "Not seen working since 22 Nov, 12:02. Last try 12:02. We don't know when it began."],
])('%s: %s', (story, sentence) => {
  expect(openBars(story).find('.bounds-row > p:last-child').textContent).toBe(sentence);
});

test('an incident after a long gap says that it may be the same', () => {
  const [newest] = openBars('ok@-5 fail@0 fail@400').findAll('.bounds-row > p:last-child');
  expect(newest?.textContent).toContain('It may be the same failure as the one before.');
});

test.each([
  ['ok@-20 fail@2 fail@12 ok@37', 'worked 11:40 / failed 12:02 to 12:12 / worked 12:37'],
  ['fail@2', 'not known / failed 12:02 / not yet'],
  ['ok@-800 fail@2 ok@800', 'worked 21 Nov, 22:40 / failed 12:02 / worked 23 Nov, 01:20'],
])('%s: %s', (story, moments) => {
  const spans = openBars(story).findAll('.bounds-ends span');
  expect(spans.map((span) => span.textContent).join(' / ')).toBe(moments);
});

test.each([
  ['ok@-20 fail@2 ok@37', { worked: 2, unknown: 0, arrow: 0 }],
  ['fail@2 ok@37', { worked: 1, unknown: 1, arrow: 0 }],
  ['ok@-20 fail@2', { worked: 1, unknown: 0, arrow: 1 }],
])('%s ends in %j', (story, ends) => {
  const page = openBars(story);
  for (const [name, count] of Object.entries(ends)) {
    expect(page.findAll(`.bounds-bar .${name}`), name).toHaveLength(count);
  }
});

test('the last five, newest first, as one tab stop', () => {
  const story = [0, 10, 20, 30, 40, 50].map((at) => `fail@${at} ok@${at + 5}`).join(' ');
  const onPick = vi.fn();
  const { findAll, press, find } = openBars(story, { onPick });
  expect(findAll('.bounds-when').map((when) => when.textContent)).toEqual([
    '22 Nov, 12:50',
    '22 Nov, 12:40',
    '22 Nov, 12:30',
    '22 Nov, 12:20',
    '22 Nov, 12:10',
  ]);
  press('[role="listbox"]', 'ArrowDown');
  expect(findAll('[tabindex="0"]')).toHaveLength(1);
  expect(find('[tabindex="0"]').textContent).toContain('12:40');
  press('[role="listbox"]', 'Enter');
  expect(onPick).toHaveBeenCalledWith(findIncidents(history(story))[4]);
});

test('the table says the same', () => {
  const { click, findAll } = openBars('fail@2 fail@12');
  click('.chart-toggle');
  expect(findAll('tbody tr > *').map((cell) => cell.textContent)).toEqual([
    '22 Nov, 12:02',
    '22 Nov, 12:12',
    'not known',
    'not yet',
  ]);
});

test('right to left the bar is mirrored', () => {
  const tickPlaces = (direction: Reader['direction']) =>
    openBars('ok@-20 fail@2 ok@37', { reader: { ...reader, direction } })
      .findAll('.worked')
      .map((tick) => tick.getAttribute('transform'));
  expect(tickPlaces('rtl')).toEqual(tickPlaces('ltr').toReversed());
});
