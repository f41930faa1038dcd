import { ensureAlarm, setAlarm } from '../browser/alarms.ts';
import type { History } from '../history/history.ts';
import { mostTries } from '../history/size.ts';
import { groupingOf, oldestKeptAt, type Settings } from '../settings/settings.ts';
import { dayMs, minuteMs } from '../time-units.ts';

const soonMs = 2 * minuteMs;

/** Schedules the daily tidying. Call it whenever the worker starts. */
export function scheduleTidying(): Promise<void> {
  return ensureAlarm('tidy-history', Date.now() + soonMs);
}

export async function tidyDaily(history: History, settings: Settings): Promise<void> {
  await setAlarm('tidy-history', Date.now() + dayMs);
  await tidy(history, settings);
}

/** Deletes what is too old or too much, and groups tries as the settings say. */
async function tidy(history: History, settings: Settings): Promise<void> {
  await history.prune({ oldestAt: oldestKeptAt(settings, Date.now()), mostTries });
  await history.regroup(groupingOf(settings));
}

/** Applies changed settings to the history at once. */
export async function tidyAfterChange(
  history: History,
  now: Settings,
  before: Settings,
): Promise<void> {
  const isSame =
    now.retentionDays === before.retentionDays &&
    now.groupsBy === before.groupsBy &&
    String(now.apartSites) === String(before.apartSites);
  if (!isSame) await tidy(history, now);
}
