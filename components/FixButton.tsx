import { useEffect, useState } from 'preact/hooks';
import type { Fix } from '../lib/explain/help.ts';
import { between } from '../lib/format/punctuation.ts';
import { formatCountdown } from '../lib/format/span.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import { FixWarning } from './FixWarning.tsx';
import type { FixActions } from './fix-actions.ts';
import { SayText } from './SayText.tsx';
import { secondsUntil, useNow } from './use-now.ts';

/** If the person stops the load, the button works again after this time. */
const busyMs = 15_000;

interface FixButtonProps {
  readonly fix: Fix;
  /** `row`: next to the fix's name, so it shows the verb only. */
  readonly look: 'main' | 'quiet' | 'row';
  /** Earlier presses may slow the site. Milliseconds since the epoch. */
  readonly mayTryAt: number;
  readonly onPress: FixActions['press'];
}

const classes = { main: 'button main', quiet: 'link', row: 'link' } as const;

/** Acts on trusted presses only, never on clicks by script. */
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
    // A fix that loads the page stays busy until the page is replaced.
    void onPress(fix.id).then((said) => (fix.loadsPage && !said) || setBusy(false));
  };
  if (isWarning && fix.warning) {
    return <FixWarning warning={fix.warning} onYes={press} onNo={() => setWarning(false)} />;
  }
  const label = translate(fix.label.key, fix.label.values);
  const verb = look === 'row' && fix.action && translate(fix.action.key, fix.action.values);
  return (
    <button
      type="button"
      class={classes[look]}
      data-fix={fix.id}
      aria-disabled={isBusy || waitSeconds > 0}
      aria-label={verb ? verb + between(': ', readLanguage()) + label : undefined}
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
