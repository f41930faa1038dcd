import { report } from '../errors.ts';
import type { FixId, Text } from '../explain/help.ts';
import { hasPermission } from '../permissions.ts';
import { isPrivateTab } from '../privacy.ts';
import type { Watcher } from '../watch/watcher.ts';
import { doers } from './do-fix.ts';
import { type FailingPage, findFailingPage } from './find-failing-page.ts';
import { handOver } from './hand-over.ts';
import { readIntent, takeIntent } from './intent.ts';
import type { Keeper } from './keep-trying.ts';
import { permissionFor } from './needs-permission.ts';
import { readEffort, rememberFix } from './remember-effort.ts';
import { mayTryAt } from './space-tries.ts';

/** What the person said to the browser's question, where the fix needs one. */
export type Answer = 'not-asked' | 'yes' | 'no';

/** Loads the page at once: a site that fails is not to be pressed again and again. */
const spaced: ReadonlySet<FixId> = new Set([
  'try-again',
  'open-without-sending',
  'send-again',
  'fresh-copy',
]);

/** The next outcome on the host tells whether these helped. */
const tied: ReadonlySet<FixId> = new Set([
  ...spaced,
  'clear-saved',
  'clear-data',
  'go-home',
  'sign-in',
]);

/** A press and its timer's clock may differ by this much. */
const slackMs = 250;

export interface Presser {
  /** Does a fix for the failing page in a tab; says what the page itself will not show. */
  press(tabId: number, fix: FixId, answer?: Answer): Promise<Text | null>;
  /** The browser's question was answered: goes on with the fix that it was about, once. */
  settle(isAllowed: boolean): Promise<Text | null>;
  /** Something was allowed: if it is what a fix waits for, goes on with that. */
  noticeAllowed(): Promise<void>;
}

export function createPresser(doors: {
  readonly keeper: Keeper;
  readonly watcher: Watcher;
  readonly isFirefox: boolean;
}): Presser {
  const { keeper, watcher, isFirefox } = doors;

  async function press(
    tabId: number,
    fix: FixId,
    answer: Answer = 'not-asked',
  ): Promise<Text | null> {
    const page = await findFailingPage(tabId);
    if (!page) return { key: 'fixSaidNotHere' };
    const permission = permissionFor(fix);
    if (permission && answer === 'not-asked' && !(await hasPermission(permission))) {
      await handOver(tabId, fix);
      return { key: 'fixSaidGoOnThere' };
    }
    try {
      return await act(page, fix, answer);
    } catch (error) {
      // Firefox says no where it is not let into private windows: nothing is wrong.
      if (fix === 'private-window') return { key: 'fixPrivateWindowByHand' };
      report(error);
      return { key: 'fixSaidCouldNot' };
    }
  }

  async function act(page: FailingPage, fix: FixId, answer: Answer): Promise<Text | null> {
    if (fix === 'watch') return startWatch(page, answer);
    if (answer === 'no') return { key: 'fixSaidClearRefused' };
    if (fix === 'keep-trying') return startKeeping(page);
    const { host } = new URL(page.url);
    if (spaced.has(fix) && (await isTooSoon(host))) return { key: 'fixSaidTooSoon' };
    if (tied.has(fix)) await rememberFix(host, fix);
    await doers[fix](page, isFirefox);
    return null;
  }

  async function startKeeping({ tabId, outcome, isForm }: FailingPage): Promise<Text | null> {
    if (isForm || outcome.kind !== 'failed') return { key: 'fixSaidForm' };
    await keeper.start(tabId, outcome);
    return null;
  }

  async function startWatch({ tabId, outcome }: FailingPage, answer: Answer): Promise<Text> {
    if (await isPrivateTab(tabId)) return { key: 'watchSaidPrivate' };
    const said = await watcher.start(outcome);
    const isStarted = said.key === 'watchSaidStarted';
    return isStarted && answer === 'no' ? { key: 'watchSaidNoMessages' } : said;
  }

  async function settle(isAllowed: boolean): Promise<Text | null> {
    const intent = await takeIntent();
    return intent && press(intent.tabId, intent.fix, isAllowed ? 'yes' : 'no');
  }

  async function noticeAllowed(): Promise<void> {
    const intent = await readIntent();
    const permission = intent && permissionFor(intent.fix);
    if (permission && (await hasPermission(permission))) await settle(true);
  }

  return { press, settle, noticeAllowed };
}

async function isTooSoon(host: string): Promise<boolean> {
  const { failedTries, failedAt } = await readEffort(host);
  const mayAt = mayTryAt(failedTries, failedAt);
  const now = Date.now();
  // A failure that lies ahead comes from a clock set back.
  return failedAt <= now && now < mayAt - slackMs;
}
