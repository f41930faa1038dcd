import { useEffect, useState } from 'preact/hooks';
import type { Fix, FixId } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

/** A load that the person stopped must not leave the button dead. */
const busyMs = 15_000;

interface FixButtonProps {
  readonly fix: Fix;
  readonly isMain: boolean;
  readonly onFix: (fix: FixId) => void;
}

/** Acts on a real press only: a page that clicks by script gets nothing. */
export function FixButton({ fix, isMain, onFix }: FixButtonProps) {
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setBusy(false), busyMs);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return (
    <button
      type="button"
      class={isMain ? 'button main' : 'button'}
      data-fix={fix.id}
      aria-disabled={isBusy}
      onClick={(event) => {
        if (!event.isTrusted || isBusy) return;
        setBusy(true);
        onFix(fix.id);
      }}
    >
      {isBusy ? translate('cardTrying') : <SayText text={fix.label} />}
    </button>
  );
}
