import { browser } from './api.ts';
import { shortestAlarmMs } from './shortest-alarm.ts';

/**
 * The only use of `browser.alarms`. Alarms wake a stopped worker. In Chromium they outlive the
 * browser.
 */

export type AlarmName = 'keep-trying' | 'recover' | 'step' | 'tidy-history' | 'watch';

/** Sets the one alarm of this name, a minute from now at the earliest; `null` removes it. */
export async function setAlarm(name: AlarmName, at: number | null): Promise<void> {
  if (at === null) return void (await browser.alarms.clear(name));
  const when = Math.max(at, Date.now() + shortestAlarmMs);
  const known = await browser.alarms.get(name);
  // One that was set earlier for the same time would be put off.
  const isSooner = known && known.scheduledTime >= at && known.scheduledTime < when;
  if (!isSooner) await browser.alarms.create(name, { when });
}

/** The same, unless it is set for then or sooner. Firefox forgets its alarms when it closes. */
export async function ensureAlarm(name: AlarmName, at: number): Promise<void> {
  const known = await browser.alarms.get(name);
  if (!known || known.scheduledTime > at) await setAlarm(name, at);
}

/** Call it synchronously when the worker starts: an alarm may have woken it. */
export function onAlarm(handlers: Readonly<Record<AlarmName, () => void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.hasOwn(handlers, name)) handlers[name as AlarmName]();
  });
}
