import { ensureAlarm, setAlarm } from '../browser/alarms.ts';
import { readLocal, writeLocal } from '../browser/local-store.ts';
import type { History } from '../history/history.ts';
import { mostTries } from '../history/size.ts';
import { groupingOf, oldestKeptAt, type Settings } from '../settings/settings.ts';
import { dayMs, minuteMs } from '../time-units.ts';

const soonMs = 2 * minuteMs;

/** The storage key. Alarms say nothing about it: Firefox forgets them when it closes. */
const key = 'tidiedAt';

/**
 * Schedules the daily tidying. Call it whenever the worker starts: an alarm that was set before the
 * clock was set back is far too late.
 */
export async function scheduleTidying(): Promise<void> {
  const now = Date.now();
  const nextAt = Math.min(now, await readTidiedAt(0)) + dayMs;
  await ensureAlarm('tidy-history', Math.max(now + soonMs, nextAt));
}

/**
 * Deletes what is too old or too much, and groups tries as the settings say. A clock that is set forward
 * must not delete a year at once. So age is judged by the time of the tidying before, a day ago.
 */
export async function tidyDaily(history: History, settings: Settings): Promise<void> {
  const now = Date.now();
  await setAlarm('tidy-history', now + dayMs);
  await prune(history, settings, Math.min(now, await readTidiedAt(now)));
  await history.regroup(groupingOf(settings));
  await writeLocal(key, now);
}

/** Applies changed settings to the history at once. */
export async function tidyAfterChange(
  history: History,
  now: Settings,
  before: Settings,
): Promise<void> {
  if (now.retentionDays < before.retentionDays) await prune(history, now, Date.now());
  const isSame =
    now.groupsBy === before.groupsBy && String(now.apartSites) === String(before.apartSites);
  if (!isSame) await history.regroup(groupingOf(now));
}

function prune(history: History, settings: Settings, at: number): Promise<number> {
  return history.prune({ oldestAt: oldestKeptAt(settings, at), mostTries });
}

/** Milliseconds since the epoch. `never`: before the first tidying. */
async function readTidiedAt(never: number): Promise<number> {
  return Number((await readLocal(key)) ?? never);
}
