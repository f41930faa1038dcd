import { SayText } from '../../components/SayText.tsx';
import { SiteNow } from '../../components/site/SiteNow.tsx';
import { sayRefusal } from '../../lib/explain/say-refusal.ts';
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
  /** Else nothing may be said about what was seen before. */
  readonly isPastKnown: boolean;
  readonly often: Often;
  readonly now: number;
}

/** How the tab's page is now, and how often its site fails. A refusal comes first. */
export function TabNow(props: TabNowProps) {
  const { outcome, now } = props;
  if (outcome?.kind !== 'worked') return <HostNow {...props} />;
  const refusal = sayRefusal(outcome, now, reader);
  if (!refusal) return <HostNow {...props} isWorking />;
  const { statusCode } = outcome;
  // A site that refuses one visitor may work or not.
  const told: Outcome = isRefusal(statusCode) ? { ...outcome, kind: 'challenged' } : outcome;
  return (
    <>
      <p class="help" data-part="refused" data-cause={statusCode}>
        <SayText text={refusal} />
      </p>
      <HostNow {...props} outcome={told} />
    </>
  );
}

function HostNow(props: TabNowProps & { readonly isWorking?: boolean }) {
  const { host, outcome, summary, isPastKnown, often, now, isWorking = false } = props;
  const times = summary?.hosts.find((known) => known.host === host);
  const fact = nameTabNow(outcome, times, now);
  if (!fact || (fact.kind === 'never-failed' && !isPastKnown && !isWorking)) return null;
  const status =
    outcome?.kind === 'failed'
      ? Number(outcome.statusCode) || 0
      : (summary?.lastFailure?.status ?? 0);
  return (
    <SiteNow
      fact={fact}
      status={status}
      isWorking={isWorking}
      isPastKnown={isPastKnown}
      often={often}
      now={now}
      reader={reader}
    />
  );
}
