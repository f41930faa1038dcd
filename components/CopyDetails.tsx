import { useState } from 'preact/hooks';
import type { Text } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

interface CopyDetailsProps {
  readonly details: readonly Text[];
  /** Resolves with whether it worked. */
  readonly onCopy: (words: string) => Promise<boolean>;
}

/** The details for the site's staff, to read and to copy. */
export function CopyDetails({ details, onCopy }: CopyDetailsProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const words = details.map(({ key, values }) => translate(key, values)).join('\n');
    setSaid(translate((await onCopy(words)) ? 'detailsCopied' : 'detailsNotCopied'));
  };
  return (
    <div class="copy">
      <ul class="details-list">
        {details.map((text) => (
          <li key={text.key}>
            <SayText text={text} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button"
        data-fix="copy-details"
        onClick={(event) => event.isTrusted && void copy()}
      >
        {translate('detailsCopy')}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
