import fc from 'fast-check';
import type { Try, TryKind } from '../../../lib/statistics/try.ts';
import { dayMs, hourMs, minuteMs } from '../../time-units.ts';

export { dayMs, hourMs, minuteMs };

/** 22 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** A try at `minutes` after noon. */
export function tryAt(minutes: number, kind: TryKind, more: Partial<Try> = {}): Try {
  const status = { worked: 200, failed: 502, unreachable: 0, subframe: 502 }[kind];
  const at = noon + minutes * minuteMs;
  return {
    id: `${at}`,
    site: 'shop.example',
    host: 'shop.example',
    path: '/',
    at,
    status,
    kind,
    ...more,
  };
}

/** "fail@0 ok@3 none@4 check-ok@9": one try each, in minutes after noon. */
export function history(story: string): Try[] {
  return story.split(' ').map((word) => {
    const [what = '', minutes] = word.split('@');
    const kind = kindOf[what.replace('check-', '').replace('lead-', '')];
    if (!kind) throw new Error(`"${word}" is no try`);
    return tryAt(Number(minutes), kind, {
      ...(what.startsWith('check-') && { isCheck: true }),
      ...(what.startsWith('lead-') && { isBeforeFirstFailure: true }),
      ...(what === '511' && { status: 511 }),
    });
  });
}

const kindOf: Readonly<Record<string, TryKind>> = {
  ok: 'worked',
  fail: 'failed',
  none: 'unreachable',
  '511': 'failed',
};

/** Gaps around the limits of a visit (5 min), an incident (6 h) and its beginning (24 h). */
const gapMs = fc.oneof(
  fc.nat(6 * minuteMs),
  fc.nat(7 * hourMs),
  fc.nat(26 * hourMs),
  fc.constantFrom(0, 5 * minuteMs, 6 * hourMs, dayMs),
);

const oneTry = fc.record({
  site: fc.constantFrom('shop.example', 'news.example'),
  gapMs,
  what: fc.constantFrom('worked', 'worked', 'failed', 'failed', 'unreachable', 'sign-in'),
  status: fc.constantFrom(500, 502, 503, 524),
  host: fc.constantFrom('', 'mail.', 'www.'),
  answerer: fc.constantFrom(undefined, 'nginx', 'cloudflare'),
  isCheck: fc.boolean(),
  count: fc.constantFrom(undefined, undefined, 2, 16, 250),
});

/** Up to 40 tries on two sites, oldest first. */
export const anyHistory: fc.Arbitrary<Try[]> = fc.array(oneTry, { maxLength: 40 }).map((steps) => {
  let at = noon - 20 * dayMs;
  return steps.map((step, index) => {
    at += step.gapMs;
    const kind = step.what === 'sign-in' ? 'failed' : step.what;
    const status = { worked: 200, failed: step.status, unreachable: 0, 'sign-in': 511 }[step.what];
    return {
      id: `${index}`,
      site: step.site,
      host: step.host + step.site,
      path: '/',
      at,
      status,
      kind,
      isCheck: step.isCheck,
      ...(step.answerer !== undefined && { answerer: step.answerer }),
      ...(step.count !== undefined && { count: step.count }),
    };
  });
});

export const anySiteHistory = anyHistory.map((tries) =>
  tries.map((tried) => ({ ...tried, site: 'shop.example' })),
);

/** Checks a property on 500 histories. The seed is fixed: a failure comes back on every run. */
export function holds<Inputs>(property: fc.IProperty<Inputs>): void {
  fc.assert(property, { seed: 20261122, numRuns: 500 });
}
