import type { Fix } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

interface AskPanelProps {
  /** The fix that was pressed in the page and continues here. */
  readonly fix: Fix;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before the permission question, which needs a press in a page of ours. */
export function AskPanel({ fix, onYes, onNo }: AskPanelProps) {
  return (
    <section class="ask" aria-labelledby="ask-title" data-ask={fix.id}>
      <h2 id="ask-title">{translate('fixAskTitle')}</h2>
      <p>{translate('fixAskClear')}</p>
      {fix.warning && (
        <p class="warning" role="note">
          <SayText text={fix.warning} />
        </p>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button main"
          data-action="yes"
          onClick={(event) => event.isTrusted && onYes()}
        >
          <SayText text={fix.label} />
        </button>
        <button type="button" class="button" data-action="no" onClick={onNo}>
          {translate('fixNo')}
        </button>
      </div>
    </section>
  );
}
