import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../../lib/history/keys.ts';
import { fromRow, toRow } from '../../../lib/history/rows.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { tryAt } from '../statistics/histories.ts';

const rest = fc.record(
  {
    cause: fc.constantFrom('proxy' as const, 'refused' as const),
    answerer: fc.string(),
    afterFix: fc.string(),
    count: fc.integer({ min: 2 }),
    isByPage: fc.boolean(),
    isCheck: fc.boolean(),
    isBeforeFirstFailure: fc.boolean(),
  } satisfies Record<keyof Omit<Try, RequiredField>, unknown>,
  { requiredKeys: [] },
);

type RequiredField = 'id' | 'site' | 'at' | 'host' | 'path' | 'status' | 'kind';

const tries = fc
  .record({
    id: fc.string(),
    site: fc.constantFrom('shop.example', 'localhost:8080'),
    host: fc.constantFrom('shop.example', 'www.shop.example', 'localhost:8080'),
    path: fc.webPath(),
    at: fc.nat(),
    status: fc.nat(999),
    kind: fc.constantFrom('worked' as const, 'failed' as const, 'subframe' as const),
  } satisfies Record<RequiredField, unknown>)
  .chain((facts) => rest.map((more): Try => ({ ...facts, ...more })));

test('whatever is known of a try comes back', () => {
  fc.assert(
    fc.property(tries, (load) => {
      expect(fromRow(keyOf(load), toRow(load))).toStrictEqual(load);
    }),
  );
});

test('a row says nothing that its key says, and names only what few tries have', () => {
  expect(toRow(tryAt(0, 'worked', { path: '/cart' }))).toBe('["","/cart",200,"worked"]');
  expect(toRow(tryAt(0, 'failed', { host: 'www.shop.example', answerer: 'nginx' }))).toBe(
    '["www.shop.example","/",502,"failed",{"answerer":"nginx"}]',
  );
});
