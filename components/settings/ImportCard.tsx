import { formatNumber } from '../../lib/format/number.ts';
import type { ImportWay } from '../../lib/history/import-tries.ts';
import type { ImportPreview } from '../../lib/history/read-import.ts';
import { readLanguage, translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';

type ReadyImport = Extract<ImportPreview, { kind: 'ready' }>;

interface ImportCardProps {
  readonly preview: ReadyImport;
  readonly onImport: (way: ImportWay) => void;
  readonly onCancel: () => void;
}

/** What an import would add. */
export function ImportCard({ preview, onImport, onCancel }: ImportCardProps) {
  const { tries, sites, skipped } = preview;
  return (
    <section class="import" aria-label={translate('optionsImportTitle')}>
      <h3 tabIndex={-1}>{translate('optionsImportTitle')}</h3>
      <dl class="facts">
        {factsOf(sites, tries.length, skipped).map(([key, count]) => (
          <div key={key}>
            <dt>{translate(key)}</dt>
            <dd>{formatNumber(count, readLanguage())}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => onImport('merge')}>
          {translate('optionsImportMerge')}
        </button>
        <button type="button" class="button" onClick={() => onImport('replace')}>
          {translate('optionsImportReplace')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {translate('optionsImportCancel')}
        </button>
      </div>
    </section>
  );
}

function factsOf(sites: number, tries: number, skipped: ReadyImport['skipped']) {
  const leftOut: [MessageKey, number][] = [
    ['optionsImportOld', skipped.old],
    ['optionsImportFuture', skipped.future],
    ['optionsImportUnreadable', skipped.unreadable],
  ];
  const taken: [MessageKey, number][] = [
    ['optionsSizeSites', sites],
    ['optionsSizeTries', tries],
  ];
  return [...taken, ...leftOut.filter(([, count]) => count > 0)];
}
