import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { HistorySizeList } from '../../components/settings/HistorySizeList.tsx';
import { ImportCard } from '../../components/settings/ImportCard.tsx';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { translate } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { FileButton } from './FileButton.tsx';
import { useData } from './use-data.ts';

interface DataSectionProps {
  readonly history: PageHistory;
  readonly settings: Settings;
}

export function DataSection({ history, settings }: DataSectionProps) {
  const data = useData(history, settings);
  const isBusy = data.progress !== null;
  return (
    <section data-part="data" aria-busy={isBusy || data.size === undefined}>
      <h2>{translate('optionsDataTitle')}</h2>
      {data.size && <HistorySizeList size={data.size} />}
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-do="json"
          disabled={isBusy}
          onClick={() => void data.save('json')}
        >
          {translate('optionsExportJson')}
        </button>
        <button
          type="button"
          class="button"
          data-do="csv"
          disabled={isBusy}
          onClick={() => void data.save('csv')}
        >
          {translate('optionsExportCsv')}
        </button>
        <FileButton
          label={translate('optionsImport')}
          isDisabled={isBusy}
          onPick={(file) => void data.look(file)}
        />
      </div>
      <p class="hint">{translate('optionsExportHint')}</p>
      {data.preview && !isBusy && (
        <ImportCard
          preview={data.preview}
          onImport={(way) => void data.take(way)}
          onCancel={data.cancel}
        />
      )}
      {data.progress !== null && (
        <progress value={data.progress} aria-label={translate('optionsWorking')} />
      )}
      <p class="said" role="status">
        {data.said}
      </p>
      <ConfirmButton
        label={translate('optionsForget')}
        question={translate('optionsForgetAsk')}
        yes={translate('optionsForgetYes')}
        no={translate('optionsForgetNo')}
        onConfirm={() => void data.forgetAll()}
      />
    </section>
  );
}
