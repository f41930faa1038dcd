import { formatMoment } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { Incident } from '../../lib/statistics/find-incidents.ts';
import { describeIncident } from './describe-incident.ts';
import type { Reader } from './reader.ts';

const shownCount = 5;

interface FailureListProps {
  /** Oldest first, as `findIncidents` gives them. The last five are shown, newest first. */
  readonly incidents: readonly Incident[];
  readonly reader: Reader;
  /** The person chose a failure. */
  readonly onPick: (incident: Incident) => void;
}

/** How long the last failures lasted, a sentence or two each. */
export function FailureList({ incidents, reader, onPick }: FailureListProps) {
  if (incidents.length === 0) return null;
  return (
    <section data-part="incidents">
      <h2>{translate('chartBoundsTitle')}</h2>
      <ul class="plain failures">
        {incidents
          .slice(-shownCount)
          .reverse()
          .map((incident) => (
            <li key={incident.firstFailedAt}>
              <button type="button" class="link" onClick={() => onPick(incident)}>
                {formatMoment(incident.firstFailedAt, reader)}
              </button>{' '}
              {describeIncident(incident, reader)}
            </li>
          ))}
      </ul>
    </section>
  );
}
