import { translate } from '../lib/i18n.ts';
import type { SiteSummary } from '../lib/statistics/summarize.ts';
import { SiteRow } from './SiteRow.tsx';

interface SiteListProps {
  readonly sites: readonly SiteSummary[];
  readonly now: number;
}

/** The sites that have failed, in the order they come. */
export function SiteList({ sites, now }: SiteListProps) {
  if (sites.length === 0) return <p class="empty">{translate('popupEmpty')}</p>;
  return (
    <>
      <h2 class="sites-heading">{translate('popupSitesTitle')}</h2>
      <ul class="sites">
        {sites.map((summary) => (
          <SiteRow key={summary.site} summary={summary} now={now} />
        ))}
      </ul>
    </>
  );
}
