import type { HistorySize } from '../../lib/history/measure.ts';
import { formatBytes, formatNumber, translate } from '../../lib/i18n.ts';

/** How much is kept. */
export function HistorySizeList({ size }: { readonly size: HistorySize }) {
  return (
    <dl class="facts" data-part="size">
      <dt>{translate('optionsSizeSites')}</dt>
      <dd>{formatNumber(size.sites)}</dd>
      <dt>{translate('optionsSizeTries')}</dt>
      <dd>{formatNumber(size.tries)}</dd>
      {size.bytes !== null && (
        <>
          <dt>{translate('optionsSizeBytes')}</dt>
          <dd>{formatBytes(size.bytes)}</dd>
        </>
      )}
    </dl>
  );
}
