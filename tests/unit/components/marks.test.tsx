import { beforeAll, expect, test } from 'vitest';
import { SiteRow } from '../../../components/site/SiteRow.tsx';
import { summarizeAll } from '../../../lib/statistics/summarize.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { load, visits } from '../../gallery/samples/histories.ts';
import { now } from '../../gallery/samples/now.ts';
import { overlayStates } from '../../gallery/states/overlay.ts';
import { hourMs, minuteMs } from '../../time-units.ts';
import { openPage } from './page.ts';
import { renderHelp, speakEnglish } from './render-help.tsx';

beforeAll(speakEnglish);

test('the help names the broken node and what its time rests on, each as some screen shows it', () => {
  const helps = overlayStates.map((state) => renderHelp(state).find('.help'));
  const valuesOf = (name: string) => new Set(helps.map((help) => help.getAttribute(name)));
  expect(valuesOf('data-broken')).toEqual(
    new Set(['site', 'internet', 'between', 'edge', 'unknown']),
  );
  expect(valuesOf('data-how-long')).toEqual(new Set(['code', 'site', 'history', 'none']));
});

const host = 'shop.example';
const past: readonly (readonly [now: string, often: string, tries: readonly Try[]])[] = [
  ['not-working', 'at-times', [...visits(host, 2, 25), load(host, minuteMs, 'failed')]],
  ['failed-last', 'none', [load(host, 7 * hourMs, 'failed')]],
  ['back', 'once', visits(host, 1, 9)],
  ['back', 'often', visits(host, 4, 9)],
  [
    'answered',
    'none',
    [load(host, hourMs, 'failed'), load(host, minuteMs, 'worked', { isCheck: true })],
  ],
  ['never-failed', 'none', [load(host, hourMs, 'unreachable')]],
];

test.each(past)('a row says how its site is now, %s, and how often it fails, %s', (...row) => {
  const [isNow, often, tries] = row;
  const [summary] = summarizeAll(tries);
  if (!summary) throw new Error('There is no site.');
  const reader = { locale: 'en', timeZone: 'UTC', direction: 'ltr' } as const;
  const { find } = openPage(
    <SiteRow summary={summary} now={now} reader={reader} onOpen={() => {}} />,
  );
  const site = find(`[data-site="${host}"]`);
  expect([site.getAttribute('data-now'), site.getAttribute('data-often')]).toEqual([isNow, often]);
});
