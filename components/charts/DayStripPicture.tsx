import type { DayCell } from '../../lib/statistics/day-strip.ts';
import type { Reader } from './reader.ts';
import './DayStripPicture.css';

const PITCH = 11;
const STATES = [
  'fine',
  'shaky',
  'failed',
  'no-visit',
] as const satisfies readonly DayCell['state'][];

interface Props {
  /** Oldest first, today last. */
  readonly days: readonly DayCell[];
  readonly direction: Reader['direction'];
  /** What it shows. */
  readonly label: string;
}

/**
 * The strip as one picture, for a row in a list. It has no tab stop. All days share one outline,
 * for a list shows thousands of days.
 */
export function DayStripPicture({ days, direction, label }: Props) {
  const width = days.length * PITCH;
  const starts = days.map((_, index) => (direction === 'rtl' ? days.length - 1 - index : index));
  const draw = (state: DayCell['state'], shape: (x: number) => string) =>
    days.map((day, index) => (day.state === state ? shape((starts[index] ?? 0) * PITCH + 1) : ''));
  return (
    <div class="chart" role="img" aria-label={label}>
      <svg class="day-strip-picture" viewBox={`0 0 ${width} 24`} role="presentation">
        {STATES.map((state) => (
          <path key={state} class={`is-${state}`} d={draw(state, outline).join('')} />
        ))}
        <path class="is-failed" d={draw('shaky', lowerHalf).join('')} />
      </svg>
    </div>
  );
}

function outline(x: number): string {
  return `M${x + 3} 2.5h3a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5h-3a2.5 2.5 0 0 1-2.5-2.5v-14a2.5 2.5 0 0 1 2.5-2.5z`;
}

function lowerHalf(x: number): string {
  return `M${x + 0.5} 12h8v7a2.5 2.5 0 0 1-2.5 2.5h-3a2.5 2.5 0 0 1-2.5-2.5z`;
}
