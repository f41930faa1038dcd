import type { Fix } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { between } from '../lib/format/punctuation.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import { FixButton } from './FixButton.tsx';
import { FixSteps } from './FixSteps.tsx';
import type { FixActions } from './fix-actions.ts';
import { SayText } from './SayText.tsx';

interface FixListProps {
  readonly fixes: readonly Fix[];
  readonly progress: Progress;
  readonly actions: FixActions;
}

/** One row a fix: its name, its cost, its record, and the verb. */
export function FixList({ fixes, progress, actions }: FixListProps) {
  return (
    <ul class="fixes">
      {fixes.map((fix) => (
        <li key={fix.id} data-row={fix.id} tabIndex={-1}>
          {fix.steps.length > 0 ? (
            <FixSteps fix={fix} timer={progress.step} actions={actions} />
          ) : (
            <FixRow fix={fix} progress={progress} actions={actions} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FixRowProps {
  readonly fix: Fix;
  readonly progress: Progress;
  readonly actions: FixActions;
}

function FixRow({ fix, progress, actions }: FixRowProps) {
  return (
    <div class="row">
      <div>
        <strong>
          <SayText text={fix.label} />
        </strong>
        <p class="hint">
          <SayText text={fix.hint} />
          {between(' ', readLanguage())}
          {fix.record && <SayText text={fix.record} />}
        </p>
      </div>
      {fix.action && (
        <FixButton look="row" fix={fix} mayTryAt={progress.mayTryAt} onPress={actions.press} />
      )}
    </div>
  );
}

/** Shows the page's own contact link. */
export function ContactRow({ onShow }: { readonly onShow: () => void }) {
  return (
    <div class="row">
      <div>
        <strong>{translate('fixContactLabel')}</strong>
        <p class="hint">{translate('fixContactHint')}</p>
      </div>
      <button
        type="button"
        class="link"
        data-fix="show-contact"
        aria-label={
          translate('fixActionOpen') + between(': ', readLanguage()) + translate('fixContactLabel')
        }
        onClick={(event) => event.isTrusted && onShow()}
      >
        {translate('fixActionOpen')}
      </button>
    </div>
  );
}
