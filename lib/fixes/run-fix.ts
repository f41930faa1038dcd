import { hasPermission } from '../browser/permissions.ts';
import { report } from '../errors.ts';
import type { FixId } from '../explain/fix-catalog.ts';
import type { FixRow } from '../explain/fix-row.ts';
import type { Text } from '../explain/help.ts';
import { readAttempts, rememberFix } from './attempts-store.ts';
import { type FailingPage, findFailingPage } from './failing-page.ts';
import { type FixTools, powersOver } from './fix-powers.ts';
import { handOver } from './hand-over.ts';
import { readIntent, takeIntent } from './intent.ts';
import { mayTryAt } from './press-spacing.ts';

/** The person's answer to the permission question, if the fix needs one. */
type PermissionAnswer = 'not-asked' | 'yes' | 'no';

/** The clocks of a press and its timer may differ by this much. */
const slackMs = 250;

export interface FixRunner {
  /** Runs a fix for the failing page in a tab. Resolves with what the page does not show itself. */
  run(tabId: number, fix: FixId): Promise<Text | null>;
  /** Continues with the waiting fix after the permission question was answered. */
  settle(isAllowed: boolean): Promise<Text | null>;
  /** Continues with the waiting fix if its permission was given. */
  noticeAllowed(): Promise<void>;
}

export function createFixRunner(tools: FixTools): FixRunner {
  async function runAnswered(
    tabId: number,
    fix: FixId,
    answer: PermissionAnswer,
    host?: string,
  ): Promise<Text | null> {
    const page = await findFailingPage(tabId);
    if (!page || page.host !== (host ?? page.host)) return { key: 'fixSaidNotHere' };
    const row = (await tools.fixes())[fix];
    if (!row) return { key: 'fixSaidCouldNot' };
    const { permission } = row;
    if (permission && answer === 'not-asked' && !(await hasPermission(permission))) {
      await handOver(page, fix);
      return { key: 'fixSaidGoOnThere' };
    }
    if (answer === 'no') return { key: 'fixSaidClearRefused' };
    try {
      return await act(page, fix, row);
    } catch (error) {
      report(error);
      return { key: 'fixSaidCouldNot' };
    }
  }

  async function act(
    page: FailingPage,
    fix: FixId,
    { isSpaced, isTied, does }: FixRow,
  ): Promise<Text | null> {
    if (isSpaced && (await isTooSoon(page))) return { key: 'fixSaidTooSoon' };
    if (isTied) await rememberFix(page, page.host, fix);
    return does && powersOver(page, tools)[does]();
  }

  async function settle(isAllowed: boolean): Promise<Text | null> {
    const intent = await takeIntent();
    if (!intent) return null;
    return runAnswered(intent.tabId, intent.fix, isAllowed ? 'yes' : 'no', intent.host);
  }

  async function noticeAllowed(): Promise<void> {
    const intent = await readIntent();
    const permission = intent && (await tools.fixes())[intent.fix]?.permission;
    if (permission && (await hasPermission(permission))) await settle(true);
  }

  return { run: (tabId, fix) => runAnswered(tabId, fix, 'not-asked'), settle, noticeAllowed };
}

async function isTooSoon(page: FailingPage): Promise<boolean> {
  const { failedTries, failedAt } = await readAttempts(page, page.host);
  const now = Date.now();
  return now < mayTryAt(failedTries, failedAt, now) - slackMs;
}
