import type { Incident } from '../../lib/statistics/find-incidents.ts';
import { BAR_WIDTH, placeBar } from './place-bar.ts';
import type { Reader } from './reader.ts';
import './BoundsBar.css';

const MIDDLE = 8;

/** Solid: seen failing. Dashed: could have been. Tick: seen working. Dashed ring: not known. Arrow: still open. */
export function BoundsBar({
  incident,
  direction,
}: {
  incident: Incident;
  direction: Reader['direction'];
}) {
  const { startsAt, seenFrom, seenTo, endsAt } = placeBar(incident);
  const x = (at: number) => (direction === 'rtl' ? BAR_WIDTH - at : at);
  const line = (from: number, to: number) => `M${x(from)} ${MIDDLE}H${x(to)}`;
  return (
    <svg class="bounds-bar" viewBox={`0 0 ${BAR_WIDTH} 16`} aria-hidden="true">
      <path class="could-be" d={line(startsAt + 6, seenFrom)} />
      <path class="could-be" d={line(seenTo, endsAt - 6)} />
      <path class="seen" d={line(seenFrom + 3, seenTo - 3)} />
      {incident.workedBeforeAt === null ? (
        <circle class="unknown" cx={x(startsAt)} cy={MIDDLE} r="5" />
      ) : (
        <Tick x={x(startsAt)} />
      )}
      {incident.workedAfterAt === null ? (
        <path
          class="arrow"
          d={`M${x(endsAt - 6)} 3 ${x(endsAt + 1)} ${MIDDLE} ${x(endsAt - 6)} 13`}
        />
      ) : (
        <Tick x={x(endsAt)} />
      )}
    </svg>
  );
}

function Tick({ x }: { x: number }) {
  return (
    <g class="worked" transform={`translate(${x} ${MIDDLE})`}>
      <circle r="5.5" />
      <path d="M-2.5 0 -0.7 1.9 2.6 -1.8" />
    </g>
  );
}
