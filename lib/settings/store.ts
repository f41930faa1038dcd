import { browser } from '../browser/api.ts';
import { readLocal } from '../browser/local-store.ts';
import { report } from '../errors.ts';
import { migrate } from './migrate.ts';
import { type Policy, readFields, readPolicy } from './read-policy.ts';
import { defaults, type Settings } from './settings.ts';

/** The only use of `storage.managed`, and the settings in `storage.local`. */

const key = 'settings';

/** The current settings, and the names of those that the organization has fixed. */
export interface Decided {
  readonly settings: Settings;
  readonly managed: ReadonlySet<keyof Settings>;
}

let reading: Promise<Decided> | undefined;

/** Asked at the same moment, it reads once: a failure needs them for its help and for its look. */
export function readDecided(): Promise<Decided> {
  reading ??= Promise.resolve().then(() => {
    reading = undefined;
    return readNow();
  });
  return reading;
}

async function readNow(): Promise<Decided> {
  const [policy, stored] = await Promise.all([askPolicy(), readLocal(key)]);
  const settings = { ...defaults, ...readFields(migrate(stored)), ...policy };
  // A policy has names of settings only.
  const managed = new Set(Object.keys(policy) as (keyof Settings)[]);
  return { settings, managed };
}

export async function readSettings(): Promise<Settings> {
  return (await readDecided()).settings;
}

/** Changes some of the person's settings. A lock keeps two pages from overwriting each other. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  await navigator.locks.request(key, async () => {
    const stored = migrate(await readLocal(key));
    const own = { ...defaults, ...readFields(stored) };
    await browser.storage.local.set({ [key]: { ...stored, ...change(own) } });
  });
}

/**
 * Calls back after each change, until `signal` aborts. It listens to its areas only. A listener to all
 * areas gets what each load writes to session memory: 40 kB a time (measured: Chromium 156).
 */
export function followDecided(callBack: (decided: Decided) => void, signal?: AbortSignal): void {
  const { local, managed } = browser.storage;
  const tell = () => void readDecided().then(callBack).catch(report);
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) tell();
  };
  local.onChanged.addListener(listener);
  managed?.onChanged.addListener(tell);
  signal?.addEventListener('abort', () => {
    local.onChanged.removeListener(listener);
    managed?.onChanged.removeListener(tell);
  });
}

/** Firefox rejects if no policy names us. On Android it has no policies. */
async function askPolicy(): Promise<Policy> {
  const asked = browser.storage.managed?.get().catch(() => ({}));
  return readPolicy((await asked) ?? {});
}
