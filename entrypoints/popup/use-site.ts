import { useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { type HistoryFault, nameFault } from '../../lib/history/name-fault.ts';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { type DayTimeline, dayTimeline } from '../../lib/statistics/day-timeline.ts';
import { gatherSiteFacts, type SiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import { dayBounds, type LocalDate, localDates } from '../../lib/statistics/local-days.ts';
import { type SiteSummary, triesOf } from '../../lib/statistics/summarize.ts';
import type { Try } from '../../lib/statistics/try.ts';
import { reader } from '../pages/reader.ts';
import { nextPaint } from './next-paint.ts';

interface ReadSite {
  readonly summary: SiteSummary;
  readonly siteFacts: SiteFacts;
}

interface SiteRead {
  /** `null`: nothing is recorded, or it is not read yet. */
  readonly site: ReadSite | null;
  /** The chosen day, or else the day of the last failure; `null` until it is read. */
  readonly day: DayTimeline | null;
  /** Oldest first; `null` until they are read. */
  readonly tries: readonly Try[] | null;
  readonly pickDay: (date: LocalDate) => void;
  /** Why the history cannot be read or written. */
  readonly fault: HistoryFault | null;
  /** Shows an error of the history. */
  readonly showFault: (error: unknown) => void;
}

/** Reads the visible part first: the summary, one day, and then thousands of tries. */
export function useSite(
  history: PageHistory,
  name: string,
  first: SiteSummary | undefined,
  now: number,
): SiteRead {
  const [summary, setSummary] = useState<SiteSummary | null>(first ?? null);
  const [tries, setTries] = useState<readonly Try[] | null>(null);
  const [picked, pickDay] = useState<LocalDate | null>(null);
  const [day, setDay] = useState<DayTimeline | null>(null);
  const [fault, setFault] = useState<HistoryFault | null>(null);
  const { timeZone } = reader;
  const showFault = (error: unknown) => {
    report(error);
    setFault(nameFault(error));
  };
  const site = useMemo(
    () => summary && { summary, siteFacts: gatherSiteFacts(triesOf(summary), now, timeZone) },
    [summary, now],
  );
  const date = picked ?? (site && localDates(timeZone)(site.summary.lastFailure?.at ?? now));

  const isInView = day !== null;

  useEffect(() => {
    history.readSite(name).then((read) => setSummary(read ?? null), showFault);
  }, [history, name]);

  useEffect(() => {
    if (date === null) return;
    const leaving = new AbortController();
    const { startsAt, endsAt } = dayBounds(date, timeZone);
    const read = async () => {
      const ofDay = await history.readTries(name, { from: startsAt, before: endsAt });
      if (!leaving.signal.aborted) setDay(dayTimeline(ofDay, date, timeZone));
    };
    read().catch(showFault);
    return () => leaving.abort();
  }, [history, name, date]);

  // After the day, so that it does not move what a person is about to press.
  useEffect(() => {
    if (!isInView) return;
    const read = async () => {
      await nextPaint();
      setTries(await history.readTries(name));
    };
    read().catch(showFault);
  }, [history, name, isInView]);

  return { site, day, tries, pickDay, fault, showFault };
}
