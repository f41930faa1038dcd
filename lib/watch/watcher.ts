import { setAlarm } from '../browser/alarms.ts';
import { withdrawNotification } from '../browser/notifications.ts';
import { hasPermission, mayReach } from '../browser/permissions.ts';
import { shortestAlarmMs } from '../browser/shortest-alarm.ts';
import { report } from '../errors.ts';
import type { Text } from '../explain/help.ts';
import { readChance } from '../fixes/jitter.ts';
import { formatWhenNow } from '../i18n.ts';
import { createTurns } from '../in-turn.ts';
import type { Failure } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import type { Recorder } from '../record/recorder.ts';
import { checkSite } from './check-site.ts';
import { loadOfCheck } from './load-of-check.ts';
import { showAnswered, tellPerson } from './notify-person.ts';
import { openSite } from './open-site.ts';
import {
  type Asked,
  beginWatch,
  type CheckResult,
  earliestCheckAt,
  forgetOld,
  isDue,
  mendClock,
  takeCheck,
  type Watch,
} from './watch.ts';
import { findAddress, forgetAddress, rememberAddress, rememberAnswer } from './watch-address.ts';
import { watchedSitesLimit } from './watch-schedule.ts';
import { readWatches, writeWatches } from './watch-store.ts';

/** Checks sites until they answer. Watches are stored, and one alarm drives them. */
export interface Watcher {
  /** Resolves with the result to show. */
  start(failure: Pick<Failure, 'url' | 'at'> & Partial<Pick<Failure, 'headers'>>): Promise<Text>;
  cancel(host: string): Promise<void>;
  /** Checks what is due, and sets the alarm for the next check. */
  look(): Promise<void>;
  /** Shows the site in a tab, after a press on its notification or its row. */
  open(url: string): Promise<void>;
}

export function createWatcher(recorder: Pick<Recorder, 'check'>): Watcher {
  const inTurn = createTurns();

  const start: Watcher['start'] = ({ url, at, headers = {} }) =>
    inTurn(async () => {
      const watches = await readWatches();
      const { host } = new URL(url);
      const waiting = watches.filter(({ state }) => state.kind === 'waiting');
      const known = waiting.find((watch) => watch.host === host);
      if (!known && waiting.length >= watchedSitesLimit) return { key: 'watchSaidFull' };
      // A failure in the future means that the clock was set back.
      const retryAt = readRetryAfter(headers, Math.min(at, Date.now()));
      const begun = beginWatch(url, { ...readChance(), retryAt });
      // The page of the last press is asked for, and its host no sooner than before.
      const watch = known ? { ...known, url: begun.url, isWhole: begun.isWhole } : begun;
      if (watch.state.kind !== 'waiting') return { key: 'watchTooLate' };
      await put([...watches.filter((other) => other.host !== host), watch]);
      await rememberAddress(host, url);
      const hasMessages = await hasPermission('notifications');
      return {
        key: hasMessages ? 'watchSaidStarted' : 'watchSaidOnButton',
        values: [formatWhenNow(watch.state.nextAt)],
      };
    });

  const cancel = (host: string) =>
    inTurn(async () => {
      const watches = await readWatches();
      const gone = watches.filter((watch) => watch.host === host);
      await put(watches.filter((watch) => watch.host !== host));
      await forgetAddress(host);
      // Not awaited: on a system without notifications it may never settle.
      for (const { url } of gone) withdrawNotification({ kind: 'watch', url }).catch(report);
    });

  const look = async () => {
    const due = await inTurn(takeDue);
    // Outside the mutex, so that a press on Stop need not wait for a slow site.
    await Promise.all(due.map((watch) => check(watch).catch(report)));
  };

  /** Due checks are postponed by a minute, in case the worker stops during the check. */
  async function takeDue(): Promise<readonly Watch[]> {
    const now = Date.now();
    const stored = await readWatches();
    if (stored.length === 0) return [];
    const watches = forgetOld(stored, now).map((watch) => mendClock(watch, now));
    const due = watches.filter((watch) => isDue(watch, now));
    await put(watches.map((watch) => (due.includes(watch) ? putOff(watch, now) : watch)));
    return due;
  }

  async function check(watch: Watch): Promise<void> {
    const { url, asked } = await findAddress(watch);
    const result: CheckResult = (await mayReach(url)) ? await checkSite(url) : { kind: 'blocked' };
    const at = Date.now();
    const next = await inTurn(async () => {
      // "Not Found" and "Unauthorized" answer a check, but show no page.
      const isGood = result.kind === 'answered' && result.statusCode < 400 && asked === 'page';
      if (isGood) await rememberAnswer({ url, at });
      return take(watch, result, { url, asked });
    });
    // Not awaited, as above.
    if (next) tellPerson(next).catch(report);
    const load = loadOfCheck(url, result, at);
    if (load) await recorder.check(load);
  }

  /** Stores the result. `null`: the person has stopped the watch, or asked for another page. */
  async function take(
    { host, startedAt }: Watch,
    result: CheckResult,
    { url, asked }: { readonly url: string; readonly asked: Asked },
  ): Promise<Watch | null> {
    const watches = await readWatches();
    const watch = watches.find((other) => other.host === host && other.startedAt === startedAt);
    if (watch?.state.kind !== 'waiting' || (await findAddress(watch)).url !== url) return null;
    const next = takeCheck(watch, result, readChance(), asked);
    await put(watches.map((other) => (other === watch ? next : other)));
    return next;
  }

  const open = async (url: string) => {
    const { host } = new URL(url);
    const watch = (await readWatches()).find((other) => other.host === host);
    const address = watch ? (await findAddress(watch)).url : url;
    await cancel(host);
    await openSite(address);
  };

  async function put(watches: readonly Watch[]): Promise<void> {
    await writeWatches(watches);
    await setAlarm('watch', earliestCheckAt(watches));
    await showAnswered(watches);
  }

  return { start, cancel, look, open };
}

function putOff(watch: Watch, now: number): Watch {
  const { state } = watch;
  if (state.kind !== 'waiting') return watch;
  return { ...watch, state: { ...state, plannedAt: now, nextAt: now + shortestAlarmMs } };
}
