import { useMemo, useState } from 'preact/hooks';
import { isHostFound } from '../../lib/explain/name-host.ts';
import { translate } from '../../lib/i18n.ts';
import { rankWorstFirst } from '../../lib/statistics/rank-sites.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import type { Reader } from '../charts/reader.ts';
import { SiteRow } from './SiteRow.tsx';

interface SiteListProps {
  /** `null`: the page already has this title. */
  readonly title: string | null;
  /** Newest failure first. */
  readonly sites: readonly SiteSummary[];
  /** More sites are being read. */
  readonly isPartial: boolean;
  readonly now: number;
  readonly reader: Reader;
  readonly onOpen: (site: string) => void;
}

type Order = 'newest' | 'worst';

/** Rows are slow to draw, so more come on request. */
const firstRows = 20;

/** The sites that have failed, with search and order. */
export function SiteList({ title, sites, isPartial, now, reader, onOpen }: SiteListProps) {
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const [rows, setRows] = useState(firstRows);
  const ordered = useMemo(
    () => (order === 'worst' ? rankWorstFirst(sites, now, reader.timeZone) : sites),
    [sites, order, now, reader],
  );
  const found = ordered.filter(({ site }) => isHostFound(site, wanted));
  return (
    <section class="sites-section" aria-busy={isPartial}>
      {title !== null && <h2>{title}</h2>}
      {(sites.length > 1 || isPartial) && (
        <div class="sites-tools">
          <input
            type="search"
            value={wanted}
            placeholder={translate('popupSearch')}
            aria-label={translate('popupSearch')}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          <select
            value={order}
            aria-label={translate('popupOrder')}
            onChange={(event) =>
              setOrder(event.currentTarget.value === 'worst' ? 'worst' : 'newest')
            }
          >
            <option value="newest">{translate('popupOrderNewest')}</option>
            <option value="worst">{translate('popupOrderWorst')}</option>
          </select>
        </div>
      )}
      <ul class="sites">
        {found.slice(0, rows).map((summary) => (
          <SiteRow key={summary.site} summary={summary} now={now} reader={reader} onOpen={onOpen} />
        ))}
      </ul>
      <p class="soft" role="status">
        {found.length === 0 && !isPartial ? translate('popupSearchNone') : ''}
      </p>
      {found.length > rows && (
        <button type="button" class="button" onClick={() => setRows(rows + 50)}>
          {translate('popupShowMore')}
        </button>
      )}
    </section>
  );
}
