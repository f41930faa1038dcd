import type { DayCount } from './count-days.ts';

/** How often a site failed in the last 30 days. `none`: too little is known. Also `data-often`. */
export type Often = 'often' | 'at-times' | 'once' | 'none';

const fewestDays = 3;
const fewestDaysForOften = 7;
const oftenDays = 3;
const oftenShare = 0.2;

/** `nameNow` says how the site is now. */
export function nameOften(days: DayCount): Often {
  const { seenDays, failedDays } = days;
  if (seenDays < fewestDays || failedDays === 0) return 'none';
  if (failedDays === 1) return 'once';
  const isOften =
    seenDays >= fewestDaysForOften && failedDays >= oftenDays && shareOfDays(days) >= oftenShare;
  return isOften ? 'often' : 'at-times';
}

/**
 * Recording starts with a failure, so the first day would count against the site. It is left out.
 */
function shareOfDays({ seenDays, failedDays, since }: DayCount): number {
  const beginning = since === null ? 0 : 1;
  return (failedDays - beginning) / (seenDays - beginning);
}
