import { useEffect, useState } from 'preact/hooks';
import { translate } from '../lib/i18n.ts';

/** Counts a step's wait down, once started. Not a live region: a reader must not hear each second. */
export function StepTimer({ waitSeconds }: { readonly waitSeconds: number }) {
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const leftSeconds = endsAt === null ? null : Math.max(0, Math.ceil((endsAt - now) / 1000));
  useEffect(() => {
    if (endsAt === null) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return (
    <span class="timer">
      {leftSeconds === null ? (
        <button type="button" class="link" onClick={() => start()}>
          {translate('stepStart')}
        </button>
      ) : (
        <>
          <span>
            {leftSeconds > 0
              ? translate('stepTimeLeft', [clock(leftSeconds)])
              : translate('announceTimerDone')}
          </span>
          {leftSeconds > 0 && (
            <button type="button" class="link" onClick={() => setEndsAt(null)}>
              {translate('stepStop')}
            </button>
          )}
        </>
      )}
    </span>
  );

  function start() {
    setNow(Date.now());
    setEndsAt(Date.now() + waitSeconds * 1000);
  }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
