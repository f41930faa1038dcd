import type { DayCell } from '../../lib/statistics/day-strip.ts';
import './DayMark.css';

export const DAY_MARK = { width: 9, height: 20 } as const;

/** One day, told apart by shape as well as by colour: outlined, half filled, full, dashed and hollow. */
export function DayMark({ state }: { state: DayCell['state'] }) {
  const { width, height } = DAY_MARK;
  return (
    <g class={`day-mark is-${state}`}>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="2.5" />
      {state === 'shaky' && (
        <path
          d={`M0.5 ${height / 2}h${width - 1}v${height / 2 - 3}a2.5 2.5 0 0 1-2.5 2.5h-3a2.5 2.5 0 0 1-2.5-2.5z`}
        />
      )}
    </g>
  );
}
