import { translate } from '../../lib/i18n.ts';
import type { DayCell } from '../../lib/statistics/day-strip.ts';
import type { LocalDate } from '../../lib/statistics/local-days.ts';
import { Chart } from './Chart.tsx';
import { DAY_MARK, DayMark } from './DayMark.tsx';
import { DayMarks } from './DayMarks.tsx';
import { DAY_STATE_WORDS, describeDay } from './describe-day.ts';
import { formatDay } from './format-moment.ts';
import type { Reader } from './reader.ts';
import { useRoving } from './use-roving.ts';

interface Props {
  /** Oldest first, today last. */
  readonly days: readonly DayCell[];
  readonly reader: Reader;
  /** A day was chosen, to see its tries. */
  readonly onPick?: (date: LocalDate) => void;
}

/** The last 30 days of one site: a mark a day, hollow where there was no visit. */
export function DayStrip({ days, reader, onPick }: Props) {
  const { direction } = reader;
  const pick = onPick && ((index: number) => days[index] && onPick(days[index].date));
  const roving = useRoving({
    count: days.length,
    layout: direction,
    start: days.length - 1,
    onPick: pick,
  });
  const shown = roving.shown === null ? undefined : days[roving.shown];
  return (
    <Chart
      title={translate('chartStripTitle')}
      columns={stripColumns()}
      rows={() => days.toReversed().map((day) => toRow(day, reader))}
    >
      <div
        role="listbox"
        aria-label={translate('chartStripTitle')}
        aria-orientation="horizontal"
        {...roving.list}
      >
        <DayMarks
          days={days}
          direction={direction}
          mark={(index, day) => ({ ...roving.mark(index), 'aria-label': describeDay(day, reader) })}
        />
      </div>
      <p class="chart-readout" aria-hidden="true">
        {shown ? describeDay(shown, reader) : <Ends />}
      </p>
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
    translate('chartColumnVisits'),
    translate('chartColumnFailed'),
  ];
}

function toRow(day: DayCell, reader: Reader) {
  const result = (
    <>
      <svg viewBox={`-2 0 14 ${DAY_MARK.height}`} aria-hidden="true">
        <DayMark state={day.state} />
      </svg>
      {translate(DAY_STATE_WORDS[day.state])}
    </>
  );
  const counts = [day.visits, day.failedVisits].map((count) => count.toLocaleString(reader.locale));
  return [formatDay(day.date, reader), result, ...counts];
}
