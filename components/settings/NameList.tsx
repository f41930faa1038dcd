import { writeHost } from '../../lib/explain/name-host.ts';
import { between } from '../../lib/format/punctuation.ts';
import { readLanguage, translate } from '../../lib/i18n.ts';
import { HostName } from '../HostName.tsx';

interface NameListProps {
  readonly title: string;
  readonly names: readonly string[];
  /** Shown if there is none. */
  readonly empty: string;
  readonly removeLabel: string;
  readonly isManaged: boolean;
  readonly onRemove: (name: string) => void;
}

/** A list of sites, each with a remove button. */
export function NameList(props: NameListProps) {
  const { title, names, empty, removeLabel, isManaged, onRemove } = props;
  return (
    <section class="names">
      <h3>{title}</h3>
      {isManaged && <p class="managed">{translate('optionsManaged')}</p>}
      {names.length === 0 && <p class="hint">{empty}</p>}
      <ul>
        {names.map((name) => (
          <li key={name}>
            <HostName name={writeHost(name)} />
            {!isManaged && (
              <button
                type="button"
                class="link"
                aria-label={removeLabel + between(': ', readLanguage()) + writeHost(name)}
                onClick={() => onRemove(name)}
              >
                {removeLabel}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
