import { browser } from './browser.ts';
import type { History } from './history/history.ts';
import { groupingOf, oldestKeptAt, type Settings } from './settings/settings.ts';

/** What nobody scrolls back to; with it, the database stays under 10 MB. */
export const mostTries = 50_000;

const alarmName = 'tidy-history';
const dayMinutes = 24 * 60;

/**
 * Sees to it that the history is tidied once a day. To be called whenever the worker starts:
 * Firefox forgets its alarms when it closes, so the first one comes soon.
 */
export function tidyDaily(history: History, settings: () => Promise<Settings>): Promise<void> {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === alarmName) await tidy(history, await settings());
  });
  return setAlarm();
}

async function setAlarm(): Promise<void> {
  if (await browser.alarms.get(alarmName)) return;
  await browser.alarms.create(alarmName, { delayInMinutes: 2, periodInMinutes: dayMinutes });
}

/** Forgets what is too old or too much, and counts together what a change of mind left apart. */
async function tidy(history: History, settings: Settings): Promise<void> {
  await history.prune({ oldestAt: oldestKeptAt(settings, Date.now()), mostTries });
  await history.regroup(groupingOf(settings));
}

/** The person changed their mind: the history follows at once. */
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
