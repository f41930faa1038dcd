import { useEffect, useState } from 'preact/hooks';
import { isPinned } from '../../lib/browser/toolbar.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';

/** How to pin the button. It disappears once that is done, or if there is no toolbar. */
export function PinSection() {
  const [isDone, setDone] = useState<boolean | null>(false);
  useEffect(() => {
    const leaving = new AbortController();
    const look = () => void isPinned().then(setDone, report);
    look();
    // The person comes back from the browser's menu.
    for (const sign of ['focus', 'pointerenter'])
      window.addEventListener(sign, look, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  if (isDone === null) return null;
  return (
    <section>
      <h2>{translate('welcomePinTitle')}</h2>
      <p>{translate('welcomePinBody')}</p>
      {!isDone && (
        <ol>
          <li>{translate('welcomePinStepMenu')}</li>
          <li>
            {translate(import.meta.env.FIREFOX ? 'welcomePinStepPinFirefox' : 'welcomePinStepPin')}
          </li>
        </ol>
      )}
      <p role="status">{isDone ? translate('welcomePinDone') : ''}</p>
    </section>
  );
}
