import { judgeTry } from './judge-try.ts';
import type { Try } from './try.ts';

/** "Worked `worked` of `tried` times", for one fix on one host. */
export interface HelpCount {
  readonly tried: number;
  readonly worked: number;
}

/** Fewer tries may be chance, so they are not counted. */
const fewestTries = 3;

/** How often each fix helped on one host. Fixes with too few tries are left out. */
export function countHelped(tries: readonly Try[], host: string): ReadonlyMap<string, HelpCount> {
  const counts = new Map<string, HelpCount>();
  for (const tried of tries) {
    if (tried.afterFix === undefined || tried.host !== host) continue;
    const before = counts.get(tried.afterFix) ?? { tried: 0, worked: 0 };
    const hasWorked = judgeTry(tried) === 'worked';
    counts.set(tried.afterFix, {
      tried: before.tried + 1,
      worked: before.worked + (hasWorked ? 1 : 0),
    });
  }
  return new Map([...counts].filter(([, { tried }]) => tried >= fewestTries));
}
