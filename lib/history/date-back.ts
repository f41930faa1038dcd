import { unpackTry } from '../statistics/pack-try.ts';
import type { SiteSummary } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { minuteMs } from '../time-units.ts';

/** The clocks of the browser's processes differ by less. */
const slackMs = minuteMs;

/** Whether a site has tries from the future, which a clock that was set back leaves. */
export function isAhead({ timeline }: SiteSummary, now: number): boolean {
  return unpackTry(timeline.at(-1) ?? 0).at > now + slackMs;
}

/**
 * Gives a site's tries from the future times up to `to`, in their order: they came before anything that
 * ends now. No two get the same time, because an id may come again.
 */
export function dateBack(tries: readonly Try[], now: number, to = now): readonly Try[] {
  const last = tries.length - 1;
  return tries.map((load, index) =>
    load.at > now + slackMs ? { ...load, at: to - (last - index) } : load,
  );
}
