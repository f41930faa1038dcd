import { plainCapabilities } from '../../lib/explain/capabilities.ts';
import type { Situation } from '../../lib/explain/situation.ts';
import { nothingKnown } from '../../lib/explain/situation.ts';
import type { Failure } from '../../lib/navigation/outcome.ts';
import type { TimedTry } from '../../lib/statistics/try.ts';
import { dayMs, minuteMs } from '../../lib/time-units.ts';

export const sampleHost = 'shop.example';
export const sampleStatus = 502;

/** The most common failure, on a reserved name (RFC 2606). */
export function sampleFailure(now: number): Failure {
  return {
    kind: 'failed',
    id: 'sample',
    tabId: -1,
    url: `https://${sampleHost}/basket`,
    method: 'GET',
    statusCode: sampleStatus,
    statusText: 'Bad Gateway',
    at: now,
    headers: { server: 'nginx' },
    fromCache: false,
    carrier: null,
    attribution: null,
  };
}

/** What the sample's code means, and what its owner is told, as the worker has it. */
export type SampleTables = Pick<Situation, 'statusCodes' | 'ownerAdvice' | 'states'>;

export function sampleSituation(now: number, locale: string, tables: SampleTables): Situation {
  const capabilities = { ...plainCapabilities, domain: sampleHost };
  return { ...nothingKnown, ...tables, capabilities, now, locale };
}

/** Visits, in days ago. On failing days it was back within half an hour. */
const workingDays = [27, 26, 24, 23, 22, 20, 19, 17, 16, 15, 13, 12, 11, 9, 8, 6, 5, 3, 2];
const failingDays = [35, 14, 10, 1];

/** A month of a site that sometimes fails, and fails now. */
export function sampleTries(now: number): readonly TimedTry[] {
  const worked = workingDays.map((days) => ({ at: now - days * dayMs, kind: 'worked' as const }));
  const failed = failingDays.flatMap((days) => [
    { at: now - days * dayMs, kind: 'failed' as const },
    { at: now - days * dayMs + 27 * minuteMs, kind: 'worked' as const },
  ]);
  return [...worked, ...failed, { at: now - 2 * minuteMs, kind: 'failed' as const }];
}
