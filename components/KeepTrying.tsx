import { useEffect } from 'preact/hooks';
import type { KeepView } from '../lib/explain/progress.ts';
import { formatNumber, formatTime, translate } from '../lib/i18n.ts';
import type { FixActions } from './fix-actions.ts';
import { formatClock, secondsUntil, useNow } from './use-now.ts';

/** As many loads as the schedule allows. */
const triesLimit = 12;
/** A longer wait is told by the clock on the wall. */
const longSeconds = 60 * 60;

interface KeepTryingProps {
  readonly keep: KeepView;
  readonly actions: Pick<FixActions, 'lookAgain' | 'stopTrying'>;
}

/** What is tried for the person, when next, and how to stop it: in view as long as it runs. */
export function KeepTrying({ keep, actions }: KeepTryingProps) {
  const isWaiting = keep.phase === 'waiting';
  const now = useNow(isWaiting ? keep.nextAt : 0);
  const isDue = isWaiting && now >= keep.nextAt;
  const { lookAgain } = actions;
  useEffect(() => {
    // This wait is seen, so its end must not depend on whether the worker is awake.
    if (isDue) lookAgain();
  }, [isDue, lookAgain]);
  return (
    <div class="keep" data-phase={keep.phase}>
      <p>
        <span>{sayPhase(keep, now)}</span>{' '}
        {keep.triesMade > 0 && keep.phase !== 'gave-up' && (
          <span class="soft">
            {translate('keepCount', [formatNumber(keep.triesMade), formatNumber(triesLimit)])}
          </span>
        )}
      </p>
      {keep.phase !== 'gave-up' && (
        <button type="button" class="link" data-action="stop-trying" onClick={actions.stopTrying}>
          {translate('keepStop')}
        </button>
      )}
    </div>
  );
}

function sayPhase({ phase, nextAt }: KeepView, now: number): string {
  switch (phase) {
    case 'waiting': {
      const seconds = secondsUntil(nextAt, now);
      if (seconds === 0) return translate('keepTrying');
      return seconds > longSeconds
        ? translate('keepNextAt', [formatTime(nextAt)])
        : translate('keepNext', [formatClock(seconds)]);
    }
    case 'trying':
      return translate('keepTrying');
    case 'hidden':
      return translate('keepHidden');
    case 'offline':
      return translate('keepOffline');
    case 'answered':
      return translate('keepAnswered');
    case 'gave-up':
      return translate('keepGaveUp');
  }
}
