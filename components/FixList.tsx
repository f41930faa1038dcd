import type { Fix } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { translate } from '../lib/i18n.ts';
import { FixButton } from './FixButton.tsx';
import { FixSteps } from './FixSteps.tsx';
import type { FixActions } from './fix-actions.ts';
import { SayText } from './SayText.tsx';

interface FixListProps {
  readonly fixes: readonly Fix[];
  readonly progress: Progress;
  readonly actions: FixActions;
}

/** Everything that can be done, likeliest first, each with what it does and how it went before. */
export function FixList({ fixes, progress, actions }: FixListProps) {
  return (
    <ul class="fixes">
      {fixes.map((fix) => (
        <li key={fix.id}>
          {fix.steps.length > 0 ? (
            <FixSteps fix={fix} guide={progress.step} actions={actions} />
          ) : (
            <FixItem fix={fix} progress={progress} actions={actions} />
          )}
        </li>
      ))}
      {actions.showContact && (
        <li>
          <button
            type="button"
            class="button"
            data-fix="show-contact"
            onClick={(event) => event.isTrusted && actions.showContact?.()}
          >
            {translate('fixContactLabel')}
          </button>
          <p class="hint">{translate('fixContactHint')}</p>
        </li>
      )}
    </ul>
  );
}

interface FixItemProps {
  readonly fix: Fix;
  readonly progress: Progress;
  readonly actions: FixActions;
}

function FixItem({ fix, progress, actions }: FixItemProps) {
  const offer = (
    <>
      <FixButton fix={fix} isMain={false} mayTryAt={progress.mayTryAt} onPress={actions.press} />
      <p class="hint">
        <SayText text={fix.hint} />
        {fix.record && (
          <>
            {' '}
            <SayText text={fix.record} />
          </>
        )}
      </p>
    </>
  );
  if (fix.place !== 'folded') return offer;
  return (
    <details data-fold={fix.id}>
      <summary>
        <SayText text={fix.label} />
      </summary>
      {offer}
    </details>
  );
}
