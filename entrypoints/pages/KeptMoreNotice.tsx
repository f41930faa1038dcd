import { useEffect, useState } from 'preact/hooks';
import { packageUrl } from '../../lib/browser/extension.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import { markTold, readUntold } from '../../lib/record/kept-more.ts';

interface KeptMoreNoticeProps {
  /** All that updates have added, told or not. */
  readonly rows?: readonly MessageKey[];
}

/** Shown after an update that keeps more than before, until the person has read it. */
export function KeptMoreNotice({ rows }: KeptMoreNoticeProps) {
  const [untold, setUntold] = useState<readonly MessageKey[]>([]);
  useEffect(() => void readUntold(rows).then(setUntold, report), [rows]);
  if (untold.length === 0) return null;
  const dismiss = () => {
    setUntold([]);
    markTold(rows).catch(report);
  };
  return (
    <section class="notice" data-notice="keeps-more">
      <h2>{translate('keptMoreTitle')}</h2>
      {untold.map((key) => (
        <p key={key}>{translate(key)}</p>
      ))}
      <p>
        <a href={packageUrl('/privacy.html')}>{translate('welcomePrivacyLink')}</a>
      </p>
      <button type="button" class="button" onClick={dismiss}>
        {translate('popupUnderstood')}
      </button>
    </section>
  );
}
