import { browser } from '../browser/api.ts';
import { readLocal } from '../browser/local-store.ts';
import { report } from '../errors.ts';
import { migrate } from './migrate.ts';
import { type Policy, readFields, readPolicy } from './read-policy.ts';
import { defaults, type Settings } from './settings.ts';

/** THE ONLY storage.managed, and of storage.local what the person decides. */

const key = 'settings';

/** What holds now, and which of it the organization has set. */
export interface Decided {
  readonly settings: Settings;
  readonly managed: ReadonlySet<keyof Settings>;
}

export async function readDecided(): Promise<Decided> {
  const [policy, stored] = await Promise.all([askPolicy(), readLocal(key)]);
  const settings = { ...defaults, ...readFields(migrate(stored)), ...policy };
  // Only names of settings come out of a policy.
  const managed = new Set(Object.keys(policy) as (keyof Settings)[]);
  return { settings, managed };
}

export async function readSettings(): Promise<Settings> {
  return (await readDecided()).settings;
}

/** Changes some of the person's own settings. Two pages that do so at once both have their way. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  await navigator.locks.request(key, async () => {
    const stored = migrate(await readLocal(key));
    const own = { ...defaults, ...readFields(stored) };
    await browser.storage.local.set({ [key]: { ...stored, ...change(own) } });
  });
}

/** Calls back after each change, whoever made it, until `signal` aborts. */
export function watchSettings(callBack: (decided: Decided) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && key in changes)) {
      readDecided().then(callBack).catch(report);
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Firefox rejects where no policy names us, and has no policies at all on Android. */
async function askPolicy(): Promise<Policy> {
  const asked = browser.storage.managed?.get().catch(() => ({}));
  return readPolicy((await asked) ?? {});
}
