import type { DayCount } from './count-days.ts';

/** How often a site failed in the last 30 days. `none`: too little is known for a word. Also `data-often`. */
export type Often = 'often' | 'at-times' | 'once' | 'none';

const fewestDays = 3;
const fewestDaysForOften = 7;
const oftenDays = 3;
const oftenShare = 0.2;

/** How it stands now is another fact: see `nameNow`. */
export function nameOften(days: DayCount): Often {
  const { seenDays, failedDays } = days;
  if (seenDays < fewestDays || failedDays === 0) return 'none';
  if (failedDays === 1) return 'once';
  const isOften =
    seenDays >= fewestDaysForOften && failedDays >= oftenDays && shareOfDays(days) >= oftenShare;
  return isOften ? 'often' : 'at-times';
}

/** Records begin with a failure: as part of the share, that day would tell against the site. */
function shareOfDays({ seenDays, failedDays, since }: DayCount): number {
  const beginning = since === null ? 0 : 1;
  return (failedDays - beginning) / (seenDays - beginning);
}
