import { useEffect, useState } from 'preact/hooks';
import { openShortcutSettings, readShortcuts, type Shortcuts } from '../../lib/browser/commands.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';

/** The shortcuts, and where to change them. */
export function KeysSection() {
  const [keys, setKeys] = useState<Shortcuts | null>(null);
  useEffect(() => void readShortcuts().then(setKeys, report), []);
  if (!keys) return null;
  return (
    <section class="keys">
      <h2>{translate('optionsKeysTitle')}</h2>
      <dl class="facts">
        <dt>{translate('optionsKeysOpen')}</dt>
        <dd>
          <kbd>{keys.popup ?? translate('optionsKeysNone')}</kbd>
        </dd>
        <dt>{translate('optionsKeysFocus')}</dt>
        <dd>
          <kbd>{keys.focus ?? translate('optionsKeysNone')}</kbd>
        </dd>
      </dl>
      <button
        type="button"
        class="button"
        onClick={() => void openShortcutSettings().catch(report)}
      >
        {translate('optionsKeysChange')}
      </button>
    </section>
  );
}
