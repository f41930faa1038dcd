import type { FixRows } from '../explain/fix-row.ts';
import type { Progress } from '../explain/progress.ts';
import { sayAttempts } from '../explain/say-attempts.ts';
import type { Page } from '../memory/privacy-gate.ts';
import { attemptsPrefix, readAttempts } from './attempts-store.ts';
import { readRetryView } from './auto-retry.ts';
import { retryPrefix, stepKey } from './lasting-progress.ts';
import { mayTryAt } from './press-spacing.ts';
import { readStepView } from './step-timer.ts';

/** The session keys of progress, for those who follow it. */
export const progressPrefixes = [attemptsPrefix, stepKey, retryPrefix] as const;

/** What is in progress for the failing page in a tab. */
export async function readProgress(page: Page, host: string, fixes: FixRows): Promise<Progress> {
  const [attempts, retry, step] = await Promise.all([
    readAttempts(page, host),
    readRetryView(page, host),
    readStepView(page),
  ]);
  return {
    said: null,
    tried: sayAttempts(fixes, attempts.failedFix, attempts.failedTries),
    mayTryAt: mayTryAt(attempts.failedTries, attempts.failedAt, Date.now()),
    retry,
    step,
  };
}
