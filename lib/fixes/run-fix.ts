import { hasPermission } from '../browser/permissions.ts';
import { report } from '../errors.ts';
import { type FixId, fixRow } from '../explain/fix-catalog.ts';
import type { Text } from '../explain/help.ts';
import { readAttempts, rememberFix } from './attempts-store.ts';
import { type FailingPage, findFailingPage } from './failing-page.ts';
import { type FixTools, powersOver } from './fix-powers.ts';
import { handOver } from './hand-over.ts';
import { readIntent, takeIntent } from './intent.ts';
import { mayTryAt } from './press-spacing.ts';

/** What the person said to the browser's question, where the fix needs one. */
export type PermissionAnswer = 'not-asked' | 'yes' | 'no';

/** A press and its timer's clock may differ by this much. */
const slackMs = 250;

export interface FixRunner {
  /** Does a fix for the failing page in a tab; says what the page itself will not show. */
  run(tabId: number, fix: FixId, answer?: PermissionAnswer): Promise<Text | null>;
  /** The browser's question was answered: goes on with the fix that it was about, once. */
  settle(isAllowed: boolean): Promise<Text | null>;
  /** Something was allowed: if it is what a fix waits for, goes on with that. */
  noticeAllowed(): Promise<void>;
}

export function createFixRunner(tools: FixTools): FixRunner {
  async function runFix(
    tabId: number,
    fix: FixId,
    answer: PermissionAnswer = 'not-asked',
  ): Promise<Text | null> {
    const page = await findFailingPage(tabId);
    if (!page) return { key: 'fixSaidNotHere' };
    const { permission } = fixRow(fix);
    if (permission && answer === 'not-asked' && !(await hasPermission(permission))) {
      await handOver(page, fix);
      return { key: 'fixSaidGoOnThere' };
    }
    if (answer === 'no') return { key: 'fixSaidClearRefused' };
    try {
      return await act(page, fix);
    } catch (error) {
      report(error);
      return { key: 'fixSaidCouldNot' };
    }
  }

  async function act(page: FailingPage, fix: FixId): Promise<Text | null> {
    const { isSpaced, isTied, run } = fixRow(fix);
    if (isSpaced && (await isTooSoon(page))) return { key: 'fixSaidTooSoon' };
    if (isTied) await rememberFix(page, page.host, fix);
    return run?.(powersOver(page, tools)) ?? null;
  }

  async function settle(isAllowed: boolean): Promise<Text | null> {
    const intent = await takeIntent();
    return intent && runFix(intent.tabId, intent.fix, isAllowed ? 'yes' : 'no');
  }

  async function noticeAllowed(): Promise<void> {
    const intent = await readIntent();
    const permission = intent && fixRow(intent.fix).permission;
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
