import { CheckBox } from '../../components/settings/CheckBox.tsx';
import { ChoiceGroup } from '../../components/settings/ChoiceGroup.tsx';
import { translate } from '../../lib/i18n.ts';
import type { Decided } from '../../lib/settings/store.ts';
import type { Change } from './Options.tsx';

interface ShownSectionProps {
  readonly decided: Decided;
  readonly onChange: Change;
}

export function ShownSection({ decided: { settings, managed }, onChange }: ShownSectionProps) {
  return (
    <>
      <ChoiceGroup
        title={translate('optionsShownTitle')}
        choices={[
          { value: 'card', label: translate('optionsShownCard') },
          { value: 'pill', label: translate('optionsShownPill') },
          { value: 'popup', label: translate('optionsShownPopup') },
        ]}
        chosen={settings.shown}
        isManaged={managed.has('shown')}
        onChoose={(shown) => onChange({ shown })}
      />
      <CheckBox
        label={translate('optionsOpensPopup')}
        isChecked={settings.opensPopup}
        isManaged={managed.has('opensPopup')}
        onChange={(opensPopup) => onChange({ opensPopup })}
      />
      <ChoiceGroup
        title={translate('optionsThemeTitle')}
        choices={[
          { value: 'auto', label: translate('optionsThemeAuto') },
          { value: 'light', label: translate('optionsThemeLight') },
          { value: 'dark', label: translate('optionsThemeDark') },
        ]}
        chosen={settings.theme}
        isManaged={managed.has('theme')}
        onChoose={(theme) => onChange({ theme })}
      />
    </>
  );
}
