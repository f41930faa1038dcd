import { useEffect } from 'preact/hooks';
import type { RunningRetry } from '../lib/explain/progress.ts';
import { retryLimit } from '../lib/explain/retry-limit.ts';
import { between } from '../lib/format/punctuation.ts';
import { formatCountdown } from '../lib/format/span.ts';
import { formatWhen } from '../lib/format/time.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import type { FixActions } from './fix-actions.ts';
import { secondsUntil, useNow } from './use-now.ts';

/** A longer wait is shown as a clock time. */
const longSeconds = 60 * 60;

interface KeepTryingProps {
  readonly retry: RunningRetry;
  readonly actions: Pick<FixActions, 'lookAgain' | 'stopTrying'>;
  /** "Stop trying" is the main button of a card. */
  readonly isMain?: boolean;
}

/** The running retries: the next one, and how to stop them. */
export function KeepTrying({ retry, actions, isMain = false }: KeepTryingProps) {
  const isWaiting = retry.phase === 'waiting';
  const now = useNow(isWaiting ? retry.nextAt : 0);
  const isDue = isWaiting && now >= retry.nextAt;
  const { lookAgain } = actions;
  useEffect(() => {
    // The person sees this wait, so its end must not depend on the worker.
    if (isDue) lookAgain();
  }, [isDue, lookAgain]);
  return (
    <div class="keep" data-phase={retry.phase}>
      <p class="line">
        <span>{describePhase(retry, now)}</span>
        {between(' ', readLanguage())}
        {retry.phase !== 'answered' && (
          <span class="soft">{translate('keepCount', [numberOfTry(retry), retryLimit])}</span>
        )}
      </p>
      <button
        type="button"
        class={isMain ? 'button main' : 'link'}
        data-action="stop-trying"
        onClick={actions.stopTrying}
      >
        {translate('keepStop')}
      </button>
    </div>
  );
}

/** The number of the running or next try. */
function numberOfTry({ phase, triesMade }: RunningRetry): number {
  return phase === 'trying' ? triesMade : Math.min(triesMade + 1, retryLimit);
}

const phases = {
  trying: 'keepTrying',
  hidden: 'keepHidden',
  offline: 'keepOffline',
  answered: 'keepAnswered',
} as const;

function describePhase({ phase, nextAt }: RunningRetry, now: number): string {
  const seconds = secondsUntil(nextAt, now);
  if (phase !== 'waiting') return translate(phases[phase]);
  if (seconds === 0) return translate('keepTrying');
  const locale = readLanguage();
  return seconds > longSeconds
    ? translate('keepNextAt', [formatWhen(nextAt, now, { locale })])
    : translate('keepNext', [formatCountdown(seconds, locale)]);
}
