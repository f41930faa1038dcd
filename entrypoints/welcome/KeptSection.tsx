import { CheckBox } from '../../components/settings/CheckBox.tsx';
import { packageUrl } from '../../lib/browser/extension.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import { changeSettings, type Decided } from '../../lib/settings/store.ts';

/** What is kept, where and how long, with a link and a switch. */
export function KeptSection({ decided }: { readonly decided: Decided | null }) {
  if (!decided) return null;
  const { settings, managed } = decided;

  return (
    <section data-part="kept">
      <h2>{translate('welcomePrivacyTitle')}</h2>
      <p>{translate('welcomePrivacyBody')}</p>
      <ul>
        <li>{translate('welcomeKeptFailed')}</li>
        <li>{translate('welcomeKeptLater')}</li>
        <li>{translate('welcomeKeptNever')}</li>
        <li>{translate('welcomeKeptWhere', [settings.retentionDays])}</li>
      </ul>
      <CheckBox
        label={translate('optionsKeepsHistory')}
        isChecked={settings.keepsHistory}
        isManaged={managed.has('keepsHistory')}
        onChange={(keepsHistory) => void changeSettings(() => ({ keepsHistory })).catch(report)}
      />
      <p>
        <a href={packageUrl('/privacy.html')}>{translate('welcomePrivacyLink')}</a>
      </p>
    </section>
  );
}
