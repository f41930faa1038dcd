import { expect, test } from 'vitest';
import { countHelped } from '../../../lib/statistics/count-helped.ts';
import type { Try, TryKind } from '../../../lib/statistics/try.ts';
import { tryAt } from './histories.ts';

/** "try-again: - + +": loads after a fix; + worked, - failed, 0 reached nobody. */
function after(story: string): Try[] {
  return story.split(', ').flatMap((part) => {
    const [afterFix = '', outcomes = ''] = part.split(': ');
    return outcomes.split(' ').map((sign, minutes) => {
      const kind = ({ '+': 'worked', '-': 'failed', '0': 'unreachable' } as const)[sign];
      return tryAt(minutes, kind ?? 'failed', { afterFix });
    });
  });
}

const counted = (tries: readonly Try[]) => Object.fromEntries(countHelped(tries, 'shop.example'));

test.each<[string, Record<string, { tried: number; worked: number }>]>([
  ['try-again: + - + +', { 'try-again': { tried: 4, worked: 3 } }],
  ['try-again: - - -', { 'try-again': { tried: 3, worked: 0 } }],
  ['try-again: + +', {}],
  ['restart-modem: 0 0 +', { 'restart-modem': { tried: 3, worked: 1 } }],
  ['try-again: + +, fresh-copy: + - -', { 'fresh-copy': { tried: 3, worked: 1 } }],
])('%s', (story, expected) => {
  expect(counted(after(story))).toEqual(expected);
});

test('loads that no fix came before do not count', () => {
  const kinds: TryKind[] = ['worked', 'worked', 'failed'];
  expect(counted(kinds.map((kind, minutes) => tryAt(minutes, kind)))).toEqual({});
});

test('other hosts of the site do not count', () => {
  const elsewhere = after('try-again: + + +').map((tried) => ({
    ...tried,
    host: 'cdn.shop.example',
  }));
  expect(counted(elsewhere)).toEqual({});
});

test('the sign-in of a network is not the site that works', () => {
  const tries = after('try-again: + + +').map((tried) => ({ ...tried, status: 511 }));
  expect(counted(tries)).toEqual({ 'try-again': { tried: 3, worked: 0 } });
});
