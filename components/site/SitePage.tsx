import type { ComponentChildren } from 'preact';
import { formatDate } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { DayTimeline as DayTimelineFacts } from '../../lib/statistics/day-timeline.ts';
import type { SiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import { type LocalDate, localDates, recentSince } from '../../lib/statistics/local-days.ts';
import { nameNow } from '../../lib/statistics/name-now.ts';
import { lastFailingHost, type SiteSummary } from '../../lib/statistics/summarize.ts';
import type { Try } from '../../lib/statistics/try.ts';
import { DayStrip } from '../charts/DayStrip.tsx';
import { DayTimeline } from '../charts/DayTimeline.tsx';
import { FailureList } from '../charts/FailureList.tsx';
import type { Reader } from '../charts/reader.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { describePast, describeUsualReturn } from './describe-past.ts';
import { FixRecords } from './FixRecords.tsx';
import { SiteNow } from './SiteNow.tsx';
import { TryList } from './TryList.tsx';

interface SitePageProps {
  readonly summary: SiteSummary;
  readonly siteFacts: SiteFacts;
  /** `null` while it is being read, like the tries. */
  readonly day: DayTimelineFacts | null;
  /** Oldest first. */
  readonly tries: readonly Try[] | null;
  readonly answererNames: ReadonlyMap<string, string>;
  readonly now: number;
  readonly reader: Reader;
  readonly onPickDay: (date: LocalDate) => void;
  /** Actions for the site. */
  readonly children: ComponentChildren;
}

/** Everything about one site: how often, how long, with which codes, and every load. */
export function SitePage(props: SitePageProps) {
  const { summary, siteFacts, day, tries, answererNames, now, reader, onPickDay } = props;
  const { strip, incidents, often } = siteFacts;
  const dateOf = localDates(reader.timeZone);
  return (
    <>
      <SiteNow
        fact={nameNow(lastFailingHost(summary), now)}
        status={summary.lastFailure?.status ?? 0}
        often={often}
        now={now}
        reader={reader}
      />
      <DayStrip days={strip} reader={reader} onPick={onPickDay} />
      <p data-part="past">{describePast(siteFacts, reader.locale)}</p>
      <p data-part="usual">{describeUsualReturn(siteFacts, reader.locale)}</p>
      {day && (
        <section data-part="day">
          <h2>{translate('chartTimelineTitle', [formatDate(day.date, reader.locale)])}</h2>
          <DayTimeline timeline={day} reader={reader} />
        </section>
      )}
      <FailureList
        incidents={incidents}
        reader={reader}
        onPick={({ firstFailedAt }) => onPickDay(dateOf(firstFailedAt))}
      />
      {tries && (
        <AnswerTable
          tries={tries}
          earliestAt={recentSince(now, reader.timeZone)}
          names={answererNames}
        />
      )}
      {tries && <FixRecords tries={tries} />}
      {tries && <TryList tries={tries} reader={reader} />}
      {props.children}
      <p class="soft">{translate('popupOnlyHere')}</p>
    </>
  );
}
