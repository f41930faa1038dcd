import { useEffect } from 'preact/hooks';
import type { RetryView } from '../lib/explain/progress.ts';
import { formatNumber, formatTime, translate } from '../lib/i18n.ts';
import type { FixActions } from './fix-actions.ts';
import { formatClock, secondsUntil, useNow } from './use-now.ts';

/** As many loads as the schedule allows. */
const triesLimit = 12;
/** A longer wait is told by the clock on the wall. */
const longSeconds = 60 * 60;

interface KeepTryingProps {
  readonly retry: RetryView;
  readonly actions: Pick<FixActions, 'lookAgain' | 'stopTrying'>;
}

/** What is tried for the person, when next, and how to stop it: in view as long as it runs. */
export function KeepTrying({ retry, actions }: KeepTryingProps) {
  const isWaiting = retry.phase === 'waiting';
  const now = useNow(isWaiting ? retry.nextAt : 0);
  const isDue = isWaiting && now >= retry.nextAt;
  const { lookAgain } = actions;
  useEffect(() => {
    // This wait is seen, so its end must not depend on whether the worker is awake.
    if (isDue) lookAgain();
  }, [isDue, lookAgain]);
  return (
    <div class="keep" data-phase={retry.phase}>
      <p>
        <span>{sayPhase(retry, now)}</span>{' '}
        {retry.triesMade > 0 && retry.phase !== 'gave-up' && (
          <span class="soft">
            {translate('keepCount', [formatNumber(retry.triesMade), formatNumber(triesLimit)])}
          </span>
        )}
      </p>
      {retry.phase !== 'gave-up' && (
        <button type="button" class="link" data-action="stop-trying" onClick={actions.stopTrying}>
          {translate('keepStop')}
        </button>
      )}
    </div>
  );
}

function sayPhase({ phase, nextAt }: RetryView, now: number): string {
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
