import { formatNumber } from '../../lib/format/number.ts';
import { formatDate, formatTime } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { DayTimeline as Timeline } from '../../lib/statistics/day-timeline.ts';
import { hourMs } from '../../lib/time-units.ts';
import { Chart } from './Chart.tsx';
import { describeResult, describeTry } from './describe-try.ts';
import type { Reader } from './reader.ts';
import { Slider } from './Slider.tsx';
import { stackTries } from './stack-tries.ts';
import { TryMark } from './TryMark.tsx';
import { useMarks } from './use-marks.ts';
import './DayTimeline.css';

const width = 328;
const levelHeight = 13;
const labelledHours = [0, 6, 12, 18];

interface Props {
  readonly timeline: Timeline;
  readonly reader: Reader;
}

/** The tries of one day, stacked hour by hour. */
export function DayTimeline({ timeline, reader }: Props) {
  const { drawn, overflows, hours, levels } = stackTries(timeline);
  const describeMark = (index: number) => (drawn[index] ? describeTry(drawn[index], reader) : '');
  const marks = useMarks({
    count: drawn.length,
    direction: reader.direction,
    start: 0,
    describe: describeMark,
  });
  const title = translate('chartTimelineTitle', [formatDate(timeline.date, reader.locale)]);

  // Counts of neighbouring hours are wider than an hour, so every other one stands higher.
  const raised = overflows.length > 1 ? 9 : 0;
  const height = levels * levelHeight + 2 + raised;
  const x = (hour: number) => mirror(((hour + 0.5) * width) / hours, reader);
  const y = (level: number) => height - 2 - (level + 0.5) * levelHeight;
  return (
    <Chart
      title={title}
      columns={[translate('chartColumnTime'), translate('chartColumnResult')]}
      rows={() =>
        timeline.tries.map((tried) => [formatTime(tried.at, reader), describeResult(tried)])
      }
    >
      <Slider title={title} marks={marks}>
        <svg class="day-timeline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {drawn.map((tried, index) => (
            <g
              key={`${tried.hour} ${tried.level}`}
              transform={`translate(${x(tried.hour)} ${y(tried.level)})`}
              data-mark={index}
            >
              <TryMark kind={tried.kind} isCheck={tried.isCheck} />
              {index === marks.focused && <circle class="focus-ring" r="6.5" />}
            </g>
          ))}
          {overflows.map(({ hour, count }) => (
            <text key={hour} x={x(hour)} y={y(levels - 1) + 4 - (hour % 2) * raised}>
              {`+${formatNumber(count, reader.locale)}`}
            </text>
          ))}
          <path class="day-axis" d={`M0 ${height - 1}H${width}`} />
        </svg>
      </Slider>
      <p class="day-hours" aria-hidden="true">
        {labelledHours.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${(100 * hour) / hours}%` }}>
            {formatTime(timeline.startsAt + hour * hourMs, reader)}
          </span>
        ))}
      </p>
      <p class="chart-readout" aria-hidden="true">
        {marks.shown !== null && describeMark(marks.shown)}
      </p>
    </Chart>
  );
}

function mirror(x: number, { direction }: Reader): number {
  return direction === 'rtl' ? width - x : x;
}
