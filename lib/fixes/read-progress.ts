import type { Progress } from '../explain/progress.ts';
import { sayEffort } from '../explain/say-effort.ts';
import { guideKey, readGuideView } from './guide.ts';
import { keepPrefix, readKeepView } from './keep-trying.ts';
import { effortPrefix, readEffort } from './remember-effort.ts';
import { mayTryAt } from './space-tries.ts';

/** Where in the session it is kept, for those who follow it. */
export const progressPrefixes = [effortPrefix, guideKey, keepPrefix] as const;

/** What is under way for the failing page in a tab. */
export async function readProgress(url: string, tabId: number): Promise<Progress> {
  const { host } = new URL(url);
  const [effort, keep, guide] = await Promise.all([
    readEffort(host),
    readKeepView(host, tabId),
    readGuideView(),
  ]);
  return {
    said: sayEffort(effort.failedFix, effort.failedTries),
    mayTryAt: mayTryAt(effort.failedTries, effort.failedAt),
    keep,
    guide,
  };
}
