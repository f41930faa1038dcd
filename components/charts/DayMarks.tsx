import type { DayCell } from '../../lib/statistics/day-strip.ts';
import { DayMark, dayMarkSize } from './DayMark.tsx';
import type { Reader } from './reader.ts';

const pitch = 11;

interface Props {
  /** Oldest first. */
  readonly days: readonly DayCell[];
  readonly direction: Reader['direction'];
  /** The focused mark. */
  readonly focused: number | null;
}

/** The marks of a strip, next to each other; see `DayStrip`. */
export function DayMarks({ days, direction, focused }: Props) {
  const width = days.length * pitch;
  return (
    <svg viewBox={`0 0 ${width} ${dayMarkSize.height + 4}`} aria-hidden="true">
      {days.map(({ date, state }, index) => {
        const place = direction === 'rtl' ? days.length - 1 - index : index;
        return (
          <g
            key={date}
            transform={`translate(${place * pitch + 1} 2)`}
            data-mark={index}
            data-day={state}
          >
            <rect x="-1" y="-2" width={pitch} height={dayMarkSize.height + 4} fill="transparent" />
            <DayMark state={state} />
            {index === focused && (
              <rect
                class="focus-ring"
                x="-1"
                y="-1"
                width={pitch}
                height={dayMarkSize.height + 2}
                rx="3"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
