import { translate } from '../../lib/i18n.ts';
import type { Incident } from '../../lib/statistics/find-incidents.ts';
import { BoundsBar } from './BoundsBar.tsx';
import { Chart } from './Chart.tsx';
import { describeIncident, describeMoments } from './describe-incident.ts';
import { formatMoment } from './format-moment.ts';
import type { Reader } from './reader.ts';
import { useRoving } from './use-roving.ts';
import './BoundsBars.css';

const SHOWN = 5;

interface Props {
  /** Oldest first, as `findIncidents` gives them; the last five are drawn, newest on top. */
  readonly incidents: readonly Incident[];
  readonly reader: Reader;
  /** An incident was chosen, to see its day. */
  readonly onPick?: (incident: Incident) => void;
}

/** How long the last failures lasted: what was seen for sure, and what could have been. */
export function BoundsBars({ incidents, reader, onPick }: Props) {
  const latest = incidents.slice(-SHOWN).reverse();
  const pick = onPick && ((index: number) => latest[index] && onPick(latest[index]));
  const roving = useRoving({ count: latest.length, layout: 'vertical', start: 0, onPick: pick });
  const title = translate('chartBoundsTitle');
  return (
    <Chart
      title={title}
      columns={boundsColumns()}
      rows={() => latest.map((incident) => toRow(incident, reader))}
    >
      <div
        class="bounds-bars"
        role="listbox"
        aria-label={title}
        aria-orientation="vertical"
        {...roving.list}
      >
        {latest.map((incident, index) => {
          const when = formatMoment(incident.firstFailedAt, reader);
          const sentence = describeIncident(incident, reader);
          return (
            <div key={incident.firstFailedAt} class="bounds-row" {...roving.mark(index)}>
              <p class="bounds-when">{when}</p>
              <BoundsBar incident={incident} direction={reader.direction} />
              <p class="bounds-ends">
                {describeMoments(incident, reader).map((moment, part) => (
                  <span key={part}>{moment}</span>
                ))}
              </p>
              <p>{sentence}</p>
            </div>
          );
        })}
      </div>
      {latest.length > 1 && <p class="bounds-note">{translate('chartOwnScale')}</p>}
    </Chart>
  );
}

function boundsColumns() {
  return [
    translate('chartColumnFailedFrom'),
    translate('chartColumnFailedUntil'),
    translate('chartColumnWorkedBefore'),
    translate('chartColumnWorkedAfter'),
  ];
}

function toRow(incident: Incident, reader: Reader) {
  const { workedBeforeAt, firstFailedAt, lastFailedAt, workedAfterAt } = incident;
  const orWord = (at: number | null, word: string) =>
    at === null ? word : formatMoment(at, reader);
  return [
    formatMoment(firstFailedAt, reader),
    formatMoment(lastFailedAt, reader),
    orWord(workedBeforeAt, translate('chartNotKnown')),
    orWord(workedAfterAt, translate('chartNotYet')),
  ];
}
