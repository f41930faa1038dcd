import { hasPermission } from '../browser/permissions.ts';
import { report } from '../errors.ts';
import type { FixId, Text } from '../explain/help.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { readAttempts, rememberFix } from './attempts-store.ts';
import type { AutoRetry } from './auto-retry.ts';
import { type FailingPage, findFailingPage } from './failing-page.ts';
import { type FixTools, fixEffects } from './fix-effects.ts';
import { handOver } from './hand-over.ts';
import { readIntent, takeIntent } from './intent.ts';
import { permissionFor } from './needs-permission.ts';
import { mayTryAt } from './space-tries.ts';

/** What the person said to the browser's question, where the fix needs one. */
export type PermissionAnswer = 'not-asked' | 'yes' | 'no';

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

/** "Tell me when it's back", as far as a press starts it. */
interface WatchStarter {
  start(failure: LoadProblem): Promise<Text>;
}

export interface FixRunner {
  /** Does a fix for the failing page in a tab; says what the page itself will not show. */
  run(tabId: number, fix: FixId, answer?: PermissionAnswer): Promise<Text | null>;
  /** The browser's question was answered: goes on with the fix that it was about, once. */
  settle(isAllowed: boolean): Promise<Text | null>;
  /** Something was allowed: if it is what a fix waits for, goes on with that. */
  noticeAllowed(): Promise<void>;
}

export function createFixRunner(
  dependencies: FixTools & { readonly autoRetry: AutoRetry; readonly watcher: WatchStarter },
): FixRunner {
  const { autoRetry, watcher } = dependencies;

  async function runFix(
    tabId: number,
    fix: FixId,
    answer: PermissionAnswer = 'not-asked',
  ): Promise<Text | null> {
    const page = await findFailingPage(tabId);
    if (!page) return { key: 'fixSaidNotHere' };
    const permission = permissionFor(fix);
    if (permission && answer === 'not-asked' && !(await hasPermission(permission))) {
      await handOver(page, fix);
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

  async function act(
    page: FailingPage,
    fix: FixId,
    answer: PermissionAnswer,
  ): Promise<Text | null> {
    if (fix === 'watch') return startWatch(page, answer);
    if (answer === 'no') return { key: 'fixSaidClearRefused' };
    if (fix === 'keep-trying') return startRetrying(page);
    if (spaced.has(fix) && (await isTooSoon(page))) return { key: 'fixSaidTooSoon' };
    if (tied.has(fix)) await rememberFix(page, page.host, fix);
    await fixEffects[fix](page, dependencies);
    return null;
  }

  async function startRetrying(page: FailingPage): Promise<Text | null> {
    const { outcome, isForm } = page;
    if (isForm || outcome.kind !== 'failed') return { key: 'fixSaidForm' };
    await autoRetry.start(page, outcome);
    return null;
  }

  async function startWatch(
    { isPrivate, outcome }: FailingPage,
    answer: PermissionAnswer,
  ): Promise<Text> {
    // A watch is written down, and its message shows the site's name.
    if (isPrivate) return { key: 'watchSaidPrivate' };
    const said = await watcher.start(outcome);
    const isStarted = said.key === 'watchSaidStarted';
    return isStarted && answer === 'no' ? { key: 'watchSaidNoMessages' } : said;
  }

  async function settle(isAllowed: boolean): Promise<Text | null> {
    const intent = await takeIntent();
    return intent && runFix(intent.tabId, intent.fix, isAllowed ? 'yes' : 'no');
  }

  async function noticeAllowed(): Promise<void> {
    const intent = await readIntent();
    const permission = intent && permissionFor(intent.fix);
    if (permission && (await hasPermission(permission))) await settle(true);
  }

  return { run: runFix, settle, noticeAllowed };
}

async function isTooSoon(page: FailingPage): Promise<boolean> {
  const { failedTries, failedAt } = await readAttempts(page, page.host);
  const mayAt = mayTryAt(failedTries, failedAt);
  const now = Date.now();
  // A failure that lies ahead comes from a clock set back.
  return failedAt <= now && now < mayAt - slackMs;
}
