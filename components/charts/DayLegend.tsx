import { translate } from '../../lib/i18n.ts';
import type { DayCell, DayState } from '../../lib/statistics/day-strip.ts';
import { DayMark, dayMarkSize } from './DayMark.tsx';
import { dayStateWords } from './describe-day.ts';
import './DayLegend.css';

/** `none` needs no legend. */
const always: readonly DayState[] = ['worked', 'at-times', 'only-failed'];

/** The legend of a strip, in one line. Screen readers get each day in words. */
export function DayLegend({ days }: { readonly days: readonly DayCell[] }) {
  const hasUnreachable = days.some(({ state }) => state === 'unreachable');
  const states = hasUnreachable ? [...always, 'unreachable' as const] : always;
  return (
    <p class="day-legend" aria-hidden="true">
      {states.map((state) => (
        <span key={state}>
          <svg viewBox={`0 0 ${dayMarkSize.width} ${dayMarkSize.height}`} aria-hidden="true">
            <DayMark state={state} />
          </svg>{' '}
          {translate(dayStateWords[state])}
        </span>
      ))}
    </p>
  );
}
