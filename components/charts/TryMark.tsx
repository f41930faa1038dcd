import type { TimelineTry } from '../../lib/statistics/day-timeline.ts';
import './TryMark.css';

const signs = {
  worked: 'M-2.3 0.1 -0.6 1.8 2.4 -1.7',
  failed: 'M-1.9 -1.9 1.9 1.9M1.9 -1.9 -1.9 1.9',
  unreachable: '',
} as const satisfies Record<TimelineTry['kind'], string>;

/** A tick, a cross, or hollow if the site was not reached. A check of our own is square. */
export function TryMark({ kind, isCheck }: Pick<TimelineTry, 'kind' | 'isCheck'>) {
  return (
    <g class={`try-mark is-${kind}`}>
      <rect x="-5" y="-5" width="10" height="10" rx={isCheck ? 1 : 5} />
      {signs[kind] && <path d={signs[kind]} />}
    </g>
  );
}
