import fc from 'fast-check';
import type { Situation } from '../../../lib/explain/situation.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { tables } from '../../with-tables.ts';

const codes = [...new Set(tables.statusCodes.map(({ code }) => code)), 555].filter(
  Number.isInteger,
);

/** What may have happened to a load. */
export const anyFailures: fc.Arbitrary<Partial<Failure>> = fc.record({
  statusCode: fc.oneof(fc.constantFrom(...codes.map(Number)), fc.constant('unknown' as const)),
  method: fc.constantFrom('GET', 'POST'),
  fromCache: fc.boolean(),
  headers: fc.constantFrom({}, { 'retry-after': '300' }, { 'retry-after': '90000' }),
  url: fc.constantFrom(
    'http://shop.example/a',
    'https://www.shop.example/',
    'http://192.168.1.4/',
    'http://localhost:8080/x',
  ),
});

const answerers = [
  null,
  { answerer: 'nginx', name: 'nginx', where: 'site', carriers: [], requestId: null },
  { answerer: 'squid', name: 'Squid', where: 'local', carriers: [], requestId: null },
  { answerer: 'cloudflare', name: 'Cloudflare', where: 'edge', carriers: [], requestId: 'x' },
  { answerer: 'unknown', name: '', where: 'unknown', carriers: ['fastly'], requestId: null },
] as const;

/** As `weighEvidence` gives it: what opened since excludes a row of failures. */
const evidences = fc
  .record({
    othersOpened: fc.nat(4),
    failedInARow: fc.constantFrom(0, 3, 7),
    failingEdge: fc.constantFrom(null, 'Cloudflare'),
    otherPageOpened: fc.boolean(),
    answersStrangers: fc.boolean(),
  })
  .map((seen) => {
    const failingEdge = seen.answersStrangers ? null : seen.failingEdge;
    const isProven = seen.othersOpened > 0 || failingEdge !== null || seen.answersStrangers;
    return { ...seen, failingEdge, failedInARow: isProven ? 0 : seen.failedInARow };
  });

/** What may be known beside. */
export const anySituations: fc.Arbitrary<Partial<Situation>> = fc.record({
  answerer: fc.constantFrom(...answerers),
  evidence: evidences,
  past: fc.constantFrom(null, { seenDays: 9, failedDays: 2, recoveryMinutes: 35 }),
  subReason: fc.constantFrom(null, { key: 'reasonPaused', needsOwner: true } as const),
});
