import type { ComponentChildren } from 'preact';
import { translate } from '../../lib/i18n.ts';
import type { DayTimeline as DayTimelineFacts } from '../../lib/statistics/day-timeline.ts';
import type { LocalDate } from '../../lib/statistics/local-days.ts';
import { localDates } from '../../lib/statistics/local-days.ts';
import type { Try } from '../../lib/statistics/try.ts';
import { BoundsBars } from '../charts/BoundsBars.tsx';
import { DayStrip } from '../charts/DayStrip.tsx';
import { DayTimeline } from '../charts/DayTimeline.tsx';
import { formatDay } from '../charts/format-moment.ts';
import type { Reader } from '../charts/reader.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { describeShare } from './describe-share.ts';
import { FixRecords } from './FixRecords.tsx';
import { type DescribedSite, SiteNow } from './SiteNow.tsx';
import { TryList } from './TryList.tsx';

interface SitePageProps extends DescribedSite {
  /** Null while it is read, like the tries. */
  readonly day: DayTimelineFacts | null;
  /** Oldest first. */
  readonly tries: readonly Try[] | null;
  readonly answererNames: ReadonlyMap<string, string>;
  readonly now: number;
  readonly reader: Reader;
  readonly onPickDay: (date: LocalDate) => void;
  /** What can be done about the site. */
  readonly children: ComponentChildren;
}

/** All that is known of one site: how often, how long, with what, and every load. */
export function SitePage(props: SitePageProps) {
  const { summary, description, day, tries, answererNames, now, reader, onPickDay } = props;
  const { strip, incidents } = description;
  const dateOf = localDates(reader.timeZone);
  return (
    <>
      <SiteNow summary={summary} description={description} now={now} reader={reader} />
      <DayStrip days={strip} reader={reader} onPick={onPickDay} />
      {day && (
        <section data-part="day">
          <h2>{translate('chartTimelineTitle', [formatDay(day.date, reader)])}</h2>
          <DayTimeline timeline={day} reader={reader} />
        </section>
      )}
      <p data-part="share">{describeShare(description, reader)}</p>
      {incidents.length > 0 && (
        <section data-part="incidents">
          <h2>{translate('chartBoundsTitle')}</h2>
          <BoundsBars
            incidents={incidents}
            reader={reader}
            onPick={({ firstFailedAt }) => onPickDay(dateOf(firstFailedAt))}
          />
        </section>
      )}
      {tries && <AnswerTable tries={tries} names={answererNames} />}
      {tries && <FixRecords tries={tries} />}
      {tries && <TryList tries={tries} reader={reader} />}
      {props.children}
      <p class="soft">{translate('popupOnlyHere')}</p>
    </>
  );
}
