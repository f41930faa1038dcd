import { useEffect, useState } from 'preact/hooks';
import type { Fix } from '../lib/explain/help.ts';
import { formatCountdown } from '../lib/format/span.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import { FixWarning } from './FixWarning.tsx';
import type { FixActions } from './fix-actions.ts';
import { SayText } from './SayText.tsx';
import { secondsUntil, useNow } from './use-now.ts';

/** A load that the person stopped must not leave the button dead. */
const busyMs = 15_000;

interface FixButtonProps {
  readonly fix: Fix;
  /** `row`: beside the fix's name, so it says only the verb. */
  readonly look: 'main' | 'quiet' | 'row';
  /** Milliseconds since the epoch: asking the site again before this may slow it. */
  readonly mayTryAt: number;
  readonly onPress: FixActions['press'];
}

const classes = { main: 'button main', quiet: 'link', row: 'link' } as const;

/** Acts on a real press only: a page that clicks by script gets nothing. */
export function FixButton({ fix, look, mayTryAt, onPress }: FixButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [isWarning, setWarning] = useState(false);
  const mayAt = fix.isSpaced ? mayTryAt : 0;
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
  const label = translate(fix.label.key, fix.label.values);
  const verb = fix.action && translate(fix.action.key, fix.action.values);
  return (
    <button
      type="button"
      class={classes[look]}
      data-fix={fix.id}
      aria-disabled={isBusy || waitSeconds > 0}
      aria-label={look === 'row' ? `${verb}: ${label}` : undefined}
      onClick={(event) => {
        if (!event.isTrusted || isBusy || waitSeconds > 0) return;
        if (fix.warning) setWarning(true);
        else press();
      }}
    >
      {isBusy ? (
        translate('cardTrying')
      ) : waitSeconds > 0 && look === 'main' ? (
        translate('fixWaitLabel', [formatCountdown(waitSeconds, readLanguage())])
      ) : look === 'row' ? (
        verb
      ) : (
        <SayText text={fix.label} />
      )}
    </button>
  );
}
