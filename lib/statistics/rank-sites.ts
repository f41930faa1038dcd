import { countDays } from './count-days.ts';
import { dayStrip } from './day-strip.ts';
import { type SiteSummary, triesOf } from './summarize.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Sorts sites by the lower bound of their share of failing days, worst first. So one failing day of one
 * does not come before twelve of thirty.
 */
export function rankWorstFirst(
  summaries: readonly SiteSummary[],
  now: number,
  timeZone: string,
): SiteSummary[] {
  return summaries
    .map((summary) => {
      const tries = triesOf(summary);
      const { failedDays, seenDays } = countDays(dayStrip(tries, now, timeZone), tries, timeZone);
      return { summary, least: wilsonInterval(failedDays, seenDays).low, failedDays };
    })
    .sort((one, other) => other.least - one.least || other.failedDays - one.failedDays)
    .map(({ summary }) => summary);
}
