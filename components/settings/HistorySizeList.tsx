import { formatBytes, formatNumber } from '../../lib/format/number.ts';
import type { HistorySize } from '../../lib/history/measure.ts';
import { readLanguage, translate } from '../../lib/i18n.ts';

/** The size of the history. */
export function HistorySizeList({ size }: { readonly size: HistorySize }) {
  return (
    <dl class="facts" data-part="size">
      <dt>{translate('optionsSizeSites')}</dt>
      <dd>{formatNumber(size.sites, readLanguage())}</dd>
      <dt>{translate('optionsSizeTries')}</dt>
      <dd>{formatNumber(size.tries, readLanguage())}</dd>
      {size.bytes !== null && (
        <>
          <dt>{translate('optionsSizeBytes')}</dt>
          <dd>{formatBytes(size.bytes, readLanguage())}</dd>
        </>
      )}
    </dl>
  );
}
