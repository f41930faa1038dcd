import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCountdown } from '../lib/format/span.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import { secondsUntil, useNow } from './use-now.ts';

interface StepTimerProps {
  /** Milliseconds since the epoch; `null`: not started. */
  readonly endsAt: number | null;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onEnd: () => void;
}

/** Shows the timer of a step. The worker runs it, even without this component. */
export function StepTimer({ endsAt, onStart, onStop, onEnd }: StepTimerProps) {
  const left = secondsUntil(endsAt ?? 0, useNow(endsAt ?? 0));
  const [wasRunning, setRunning] = useState(false);
  useEffect(() => {
    if (wasRunning && endsAt !== null && left === 0) onEnd();
    setRunning(left > 0);
  }, [left, endsAt, wasRunning, onEnd]);
  if (endsAt === null) {
    return (
      <span class="timer">
        <button type="button" class="link" data-action="start" onClick={onStart}>
          {translate('stepStart')}
        </button>
      </span>
    );
  }
  return (
    <span class="timer">
      <span>
        {left > 0 ? translate('stepTimeLeft', [formatCountdown(left, readLanguage())]) : ''}
      </span>
      {left > 0 && (
        <button type="button" class="link" data-action="stop" onClick={onStop}>
          {translate('stepStop')}
        </button>
      )}
      <TimerVoice left={left} />
    </span>
  );
}

/** A screen reader announces the rest at the start and at these seconds. */
const spoken: readonly number[] = [60, 10];

function TimerVoice({ left }: { readonly left: number }) {
  const [words, setWords] = useState('');
  const isBeginning = useRef(true);
  useEffect(() => {
    if (isBeginning.current || spoken.includes(left))
      setWords(translate('announceTimer', [formatCountdown(left, readLanguage())]));
    if (left === 0) setWords(translate('announceTimerDone'));
    isBeginning.current = false;
  }, [left]);
  return (
    <span role="status" class={left > 0 ? 'for-ears' : ''}>
      {words}
    </span>
  );
}
