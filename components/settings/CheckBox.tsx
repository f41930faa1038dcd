import { useId } from 'preact/hooks';
import { joinSentences } from '../../lib/format/punctuation.ts';
import { translate } from '../../lib/i18n.ts';

interface CheckBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  /** The organization has decided. */
  readonly isManaged: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function CheckBox({ label, hint, isChecked, isManaged, onChange }: CheckBoxProps) {
  const hintId = useId();
  const said = joinSentences([hint ?? '', isManaged ? translate('optionsManaged') : '']);
  return (
    <div class="check">
      <label class="choice">
        <input
          type="checkbox"
          checked={isChecked}
          disabled={isManaged}
          aria-describedby={said ? hintId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {said && (
        <p class="hint" id={hintId}>
          {said}
        </p>
      )}
    </div>
  );
}
