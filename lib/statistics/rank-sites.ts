import { failureShare } from './failure-share.ts';
import { groupVisits } from './group-visits.ts';
import { type SiteSummary, triesOf } from './summarize.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Sites that fail most come first, by the lower bound of their share of failed visits. So one
 * failure in one visit does not outrank thirty in a hundred.
 */
export function rankWorstFirst(summaries: readonly SiteSummary[]): SiteSummary[] {
  return summaries
    .map((summary) => {
      const { failedVisits, visits } = failureShare(groupVisits(triesOf(summary)));
      const least = visits === 0 ? 0 : wilsonInterval(failedVisits, visits).low;
      return { summary, least, failedVisits };
    })
    .sort((one, other) => other.least - one.least || other.failedVisits - one.failedVisits)
    .map(({ summary }) => summary);
}
