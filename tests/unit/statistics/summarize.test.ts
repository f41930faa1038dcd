import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherSiteFacts } from '../../../lib/statistics/gather-site-facts.ts';
import {
  addTry,
  type SiteSummary,
  summarizeAll,
  triesOf,
} from '../../../lib/statistics/summarize.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { anyHistory, anySiteHistory, holds, noon, tryAt } from './histories.ts';

function fold(tries: readonly Try[]): SiteSummary[] {
  const summaries = new Map<string, SiteSummary>();
  for (const tried of tries) summaries.set(tried.site, addTry(summaries.get(tried.site), tried));
  return [...summaries.values()].sort((one, other) => (one.site < other.site ? -1 : 1));
}

const shuffled = anyHistory.chain((tries) =>
  fc.tuple(fc.constant(tries), fc.shuffledSubarray(tries, { minLength: tries.length })),
);

test('adding tries one by one, in any order, equals a rebuild', () => {
  holds(
    fc.property(shuffled, ([tries, arrived]) => {
      expect(fold(arrived)).toEqual(summarizeAll(tries));
    }),
  );
});

test('what a row is replaced by counts no second time', () => {
  holds(
    fc.property(anyHistory, (tries) => {
      for (const [index, known] of tries.entries()) {
        const site = tries.filter((other) => other.site === known.site);
        const [summary] = summarizeAll(site);
        const later = { ...known, answerer: 'squid', count: (known.count ?? 1) + 1 };
        const after = site.map((other) => (other === known ? later : other));
        expect(addTry(summary, later, known), `try ${index}`).toEqual(summarizeAll(after)[0]);
      }
    }),
  );
});

const atOnce = [
  tryAt(0, 'failed', { id: 'r1' }),
  tryAt(0, 'failed', { id: 'r2' }),
  tryAt(0, 'failed', { id: 'r3', host: 'mail.shop.example', status: 503 }),
  tryAt(0, 'failed', { id: 'r4', count: 16 }),
  tryAt(0, 'worked', { id: 'r5' }),
];

test('each load of the same millisecond counts', () => {
  for (const [summary] of [fold(atOnce), fold(atOnce.toReversed()), summarizeAll(atOnce)]) {
    const tries = summary ? triesOf(summary) : [];
    expect(tries.map(({ kind, count = 1 }) => [kind, count]).sort()).toEqual([
      ['failed', 1],
      ['failed', 1],
      ['failed', 1],
      ['failed', 16],
      ['worked', 1],
    ]);
    expect(summary?.hosts).toHaveLength(2);
    const facts = gatherSiteFacts(tries, noon, 'UTC');
    expect(facts.strip.at(-1)).toMatchObject({ loads: 20, failedLoads: 19 });
    expect(facts).toEqual(gatherSiteFacts(atOnce, noon, 'UTC'));
  }
});

test('a summary describes its site as the tries do', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      const [summary] = summarizeAll(tries);
      const fromSummary = gatherSiteFacts(summary ? triesOf(summary) : [], noon, 'Europe/Berlin');
      expect(fromSummary).toEqual(gatherSiteFacts(tries, noon, 'Europe/Berlin'));
    }),
  );
});

test('the last failure is the newest, with its status and who answered', () => {
  const tries = [
    tryAt(5, 'failed', { status: 503, answerer: 'nginx' }),
    tryAt(9, 'failed', { status: 511 }),
    tryAt(0, 'failed'),
    tryAt(7, 'worked'),
  ];
  expect(summarizeAll(tries)[0]?.lastFailure).toEqual({
    host: 'shop.example',
    at: tryAt(5, 'failed').at,
    status: 503,
    answerer: 'nginx',
  });
});

test('a site of which only working loads are left has no last failure', () => {
  expect(summarizeAll([tryAt(0, 'worked')])[0]?.lastFailure).toBeNull();
});
