import type { DayState } from '../../lib/statistics/day-strip.ts';
import './DayMark.css';

export const dayMarkSize = { width: 9, height: 20 } as const;

const { width, height } = dayMarkSize;

/** Inside the outline: nothing, a filled lower half, or a bar. */
const insides: Readonly<Partial<Record<DayState, string>>> = {
  'at-times': `M0.5 ${height / 2}h${width - 1}v${height / 2 - 3}a2.5 2.5 0 0 1-2.5 2.5h-3a2.5 2.5 0 0 1-2.5-2.5z`,
  unreachable: `M2.5 ${height / 2}h${width - 5}`,
};

/** One day, by shape as well as colour: outlined, half filled, full, barred, dashed. */
export function DayMark({ state }: { readonly state: DayState }) {
  return (
    <g class={`day-mark is-${state}`}>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="2.5" />
      {insides[state] && <path d={insides[state]} />}
    </g>
  );
}
