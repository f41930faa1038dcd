import { openOptions } from '../../lib/browser/extension.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import { useDecided } from '../pages/use-decided.ts';
import { PinSection } from './PinSection.tsx';
import { TrySection } from './TrySection.tsx';

/** What a new reader needs, in the order they need it. */
export function Welcome() {
  useDecided();
  return (
    <>
      <h1>{translate('welcomeTitle')}</h1>
      <p>{translate('welcomeBody')}</p>
      <TrySection />
      <PinSection />
      <h2>{translate('welcomePrivacyTitle')}</h2>
      <p>{translate('welcomePrivacyBody')}</p>
      <button
        type="button"
        class="button settings"
        onClick={() => void openOptions().catch(report)}
      >
        {translate('welcomeSettings')}
      </button>
    </>
  );
}
