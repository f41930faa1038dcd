import { CheckBox } from '../../components/settings/CheckBox.tsx';
import { ChoiceGroup } from '../../components/settings/ChoiceGroup.tsx';
import { NameList } from '../../components/settings/NameList.tsx';
import { translate } from '../../lib/i18n.ts';
import type { Decided } from '../../lib/settings/store.ts';
import type { Change } from './Options.tsx';

interface HistorySectionProps {
  readonly decided: Decided;
  readonly onChange: Change;
}

const retentionChoices = [30, 90, 365];

export function HistorySection({ decided: { settings, managed }, onChange }: HistorySectionProps) {
  // An organization may have chosen another number of days.
  const days = [...new Set([...retentionChoices, settings.retentionDays])];
  return (
    <>
      <h2>{translate('optionsHistoryTitle')}</h2>
      <CheckBox
        label={translate('optionsKeepsHistory')}
        hint={translate('optionsKeepsHistoryHint')}
        isChecked={settings.keepsHistory}
        isManaged={managed.has('keepsHistory')}
        onChange={(keepsHistory) => onChange({ keepsHistory })}
      />
      <ChoiceGroup
        title={translate('optionsRetentionTitle')}
        choices={days
          .sort((one, other) => one - other)
          .map((value) => ({
            value,
            label: translate('optionsRetentionDays', [value]),
          }))}
        chosen={settings.retentionDays}
        isManaged={managed.has('retentionDays')}
        onChoose={(retentionDays) => onChange({ retentionDays })}
      />
      <ChoiceGroup
        title={translate('optionsGroupsTitle')}
        choices={[
          { value: 'site', label: translate('optionsGroupsSite') },
          { value: 'host', label: translate('optionsGroupsHost') },
        ]}
        chosen={settings.groupsBy}
        isManaged={managed.has('groupsBy')}
        onChoose={(groupsBy) => onChange({ groupsBy })}
      />
      <NameList
        title={translate('optionsApartTitle')}
        names={settings.apartSites}
        empty={translate('optionsApartNone')}
        removeLabel={translate('optionsApartRemove')}
        isManaged={managed.has('apartSites')}
        onRemove={(name) =>
          onChange({ apartSites: settings.apartSites.filter((other) => other !== name) })
        }
      />
      <NameList
        title={translate('optionsMutedTitle')}
        names={settings.mutedSites}
        empty={translate('optionsMutedNone')}
        removeLabel={translate('optionsMutedRemove')}
        isManaged={managed.has('mutedSites')}
        onRemove={(name) =>
          onChange({ mutedSites: settings.mutedSites.filter((other) => other !== name) })
        }
      />
    </>
  );
}
