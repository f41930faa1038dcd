import { SiteNow } from '../../components/site/SiteNow.tsx';
import { translate } from '../../lib/i18n.ts';
import type { Outcome } from '../../lib/navigation/outcome.ts';
import { isRefusal } from '../../lib/statistics/judge-try.ts';
import type { Often } from '../../lib/statistics/name-often.ts';
import { nameTabNow } from '../../lib/statistics/name-tab-now.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import { reader } from '../pages/reader.ts';

interface TabNowProps {
  readonly host: string;
  readonly outcome: Outcome | null;
  readonly summary: SiteSummary | undefined;
  readonly often: Often;
  readonly now: number;
}

/** How the page in the tab is now, and how often its site fails. */
export function TabNow({ host, outcome, summary, often, now }: TabNowProps) {
  if (outcome?.kind === 'worked' && isRefusal(outcome.statusCode)) {
    return <p data-part="refused">{translate('popupRefused', [String(outcome.statusCode)])}</p>;
  }
  const times = summary?.hosts.find((known) => known.host === host);
  const fact = nameTabNow(outcome, times, now);
  if (!fact) return null;
  const isWorking = outcome?.kind === 'worked';
  const status =
    outcome?.kind === 'failed'
      ? Number(outcome.statusCode) || 0
      : (summary?.lastFailure?.status ?? 0);
  return (
    <SiteNow
      fact={fact}
      status={status}
      isWorking={isWorking}
      often={often}
      now={now}
      reader={reader}
    />
  );
}
