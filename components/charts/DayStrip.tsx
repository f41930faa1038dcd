import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../lib/format/number.ts';
import { formatShortDate } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { DayCell } from '../../lib/statistics/day-strip.ts';
import type { LocalDate } from '../../lib/statistics/local-days.ts';
import { Chart } from './Chart.tsx';
import { DayLegend } from './DayLegend.tsx';
import { DayMark, dayMarkSize } from './DayMark.tsx';
import { DayMarks } from './DayMarks.tsx';
import { dayStateWords, describeDay } from './describe-day.ts';
import type { Reader } from './reader.ts';
import { Slider } from './Slider.tsx';
import { useMarks } from './use-marks.ts';

interface Props {
  /** Oldest first, today last. */
  readonly days: readonly DayCell[];
  readonly reader: Reader;
  /** The person chose a day. */
  readonly onPick?: (date: LocalDate) => void;
  readonly beside?: ComponentChildren;
}

/** The last 30 days of one site: a mark a day, hollow where there was no visit. */
export function DayStrip({ days, reader, onPick, beside }: Props) {
  const { direction } = reader;
  const describeMark = (index: number) => (days[index] ? describeDay(days[index], reader) : '');
  const marks = useMarks({
    count: days.length,
    direction,
    start: days.length - 1,
    describe: describeMark,
    onPick: onPick && ((index) => days[index] && onPick(days[index].date)),
  });
  return (
    <Chart
      title={translate('chartStripTitle')}
      columns={stripColumns()}
      rows={() => days.toReversed().map((day) => toRow(day, reader))}
      beside={beside}
    >
      <Slider title={translate('chartStripTitle')} marks={marks}>
        <DayMarks days={days} direction={direction} focused={marks.focused} />
      </Slider>
      <p class="chart-readout" aria-hidden="true">
        {marks.shown === null ? <Ends /> : describeMark(marks.shown)}
      </p>
      <DayLegend days={days} />
    </Chart>
  );
}

function Ends() {
  return (
    <>
      <span>{translate('chartThirtyDaysAgo')}</span>
      <span>{translate('chartToday')}</span>
    </>
  );
}

function stripColumns() {
  return [
    translate('chartColumnDay'),
    translate('chartColumnResult'),
    translate('chartColumnLoads'),
    translate('chartColumnFailed'),
  ];
}

function toRow(day: DayCell, reader: Reader) {
  const result = (
    <>
      <svg viewBox={`-2 0 14 ${dayMarkSize.height}`} aria-hidden="true">
        <DayMark state={day.state} />
      </svg>
      {translate(dayStateWords[day.state])}
    </>
  );
  const counts = [day.loads, day.failedLoads].map((count) => formatNumber(count, reader.locale));
  return [formatShortDate(day.date, reader.locale), result, ...counts];
}
