import type { Text } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

interface FixWarningProps {
  readonly warning: Text;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Warns before a fix that deletes something. */
export function FixWarning({ warning, onYes, onNo }: FixWarningProps) {
  return (
    <div class="fix-warning">
      <p class="warning" role="note">
        <SayText text={warning} />
      </p>
      <div class="buttons">
        <button type="button" class="button" data-action="no" onClick={onNo}>
          {translate('fixNo')}
        </button>
        <button
          type="button"
          class="button"
          data-action="yes"
          onClick={(event) => event.isTrusted && onYes()}
        >
          {translate('fixClearDataYes')}
        </button>
      </div>
    </div>
  );
}
