import { useEffect, useState } from 'preact/hooks';
import type { Fix, FixId } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { FixWarning } from './FixWarning.tsx';
import type { FixActions } from './fix-actions.ts';
import { SayText } from './SayText.tsx';
import { formatClock, secondsUntil, useNow } from './use-now.ts';

/** A load that the person stopped must not leave the button dead. */
const busyMs = 15_000;

/** What asks the site again at once. */
const spaced: ReadonlySet<FixId> = new Set([
  'try-again',
  'open-without-sending',
  'send-again',
  'fresh-copy',
]);

interface FixButtonProps {
  readonly fix: Fix;
  readonly isMain: boolean;
  /** Milliseconds since the epoch: asking the site again before this may slow it. */
  readonly mayTryAt: number;
  readonly onPress: FixActions['press'];
}

/** Acts on a real press only: a page that clicks by script gets nothing. */
export function FixButton({ fix, isMain, mayTryAt, onPress }: FixButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [isWarning, setWarning] = useState(false);
  const mayAt = spaced.has(fix.id) ? mayTryAt : 0;
  const waitSeconds = secondsUntil(mayAt, useNow(mayAt));
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setBusy(false), busyMs);
    return () => clearTimeout(timer);
  }, [isBusy]);

  const press = () => {
    setWarning(false);
    setBusy(true);
    // What loads the page stays busy until the page is gone, and this button with it.
    void onPress(fix.id).then((said) => (fix.loadsPage && !said) || setBusy(false));
  };
  if (isWarning && fix.warning) {
    return <FixWarning warning={fix.warning} onYes={press} onNo={() => setWarning(false)} />;
  }
  return (
    <button
      type="button"
      class={isMain ? 'button main' : 'button'}
      data-fix={fix.id}
      aria-disabled={isBusy || waitSeconds > 0}
      onClick={(event) => {
        if (!event.isTrusted || isBusy || waitSeconds > 0) return;
        if (fix.warning) setWarning(true);
        else press();
      }}
    >
      <FixLabel fix={fix} isBusy={isBusy} waitSeconds={waitSeconds} />
    </button>
  );
}

interface FixLabelProps {
  readonly fix: Fix;
  readonly isBusy: boolean;
  readonly waitSeconds: number;
}

function FixLabel({ fix, isBusy, waitSeconds }: FixLabelProps) {
  if (isBusy) return <>{translate('cardTrying')}</>;
  if (waitSeconds > 0 && fix.id === 'try-again')
    return <>{translate('fixWaitLabel', [formatClock(waitSeconds)])}</>;
  return <SayText text={fix.label} />;
}
