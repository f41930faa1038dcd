import type { DayCount } from './count-days.ts';

/** How often a site failed in the last 30 days. `none`: too little is known for a word. Also `data-often`. */
export type Often = 'often' | 'at-times' | 'once' | 'none';

const FEWEST_DAYS = 3;
const FEWEST_DAYS_FOR_OFTEN = 7;
const OFTEN_DAYS = 3;
const OFTEN_SHARE = 0.2;

/** How it stands now is another fact: see `nameNow`. */
export function nameOften(days: DayCount): Often {
  const { seenDays, failedDays } = days;
  if (seenDays < FEWEST_DAYS || failedDays === 0) return 'none';
  if (failedDays === 1) return 'once';
  const isOften =
    seenDays >= FEWEST_DAYS_FOR_OFTEN &&
    failedDays >= OFTEN_DAYS &&
    shareOfDays(days) >= OFTEN_SHARE;
  return isOften ? 'often' : 'at-times';
}

/** Records begin with a failure: as part of the share, that day would tell against the site. */
function shareOfDays({ seenDays, failedDays, since }: DayCount): number {
  const beginning = since === null ? 0 : 1;
  return (failedDays - beginning) / (seenDays - beginning);
}
