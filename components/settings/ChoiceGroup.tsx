import { useId } from 'preact/hooks';
import { translate } from '../../lib/i18n.ts';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceGroupProps<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  /** The organization has decided. */
  readonly isManaged: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function ChoiceGroup<Value extends string | number>({
  title,
  choices,
  chosen,
  isManaged,
  onChoose,
}: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset disabled={isManaged}>
      <legend>{title}</legend>
      {isManaged && <p class="managed">{translate('optionsManaged')}</p>}
      {choices.map(({ value, label }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
