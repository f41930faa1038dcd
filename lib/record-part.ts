import type { History } from './history/history.ts';
import { toTry } from './history/to-try.ts';
import type { PartAnswer } from './navigation/outcome.ts';
import { isPrivateTab } from './privacy.ts';
import { groupingOf, type Settings } from './settings/settings.ts';

/** Keeps that a frame in somebody's page failed: apart, for nobody visited the frame's site. */
export function createPartRecorder(
  history: Pick<History, 'record'>,
  settings: () => Promise<Settings>,
): (part: PartAnswer) => Promise<void> {
  return async (part) => {
    if (part.fromCache || (await isPrivateTab(part.tabId))) return;
    const decided = await settings();
    if (!decided.keepsHistory) return;
    const load = toTry({ ...part, kind: 'worked', carrier: null }, groupingOf(decided));
    await history.record({ ...load, kind: 'part' });
  };
}
