import { browser } from './api.ts';

/**
 * THE ONLY storage.session: what is remembered while the browser runs, over the worker's many lives.
 * It never reaches the disk. Whatever belongs to a page goes through `lib/memory/page-memory.ts`.
 */
export interface SessionValue<Value> {
  read(): Promise<Value | null>;
  /** `null` removes it. */
  write(value: Value | null): Promise<void>;
}

export function sessionValue<Value>(key: string): SessionValue<Value> {
  return {
    async read() {
      const stored = await browser.storage.session.get(key);
      // Only `write` of the same value puts anything there.
      return (stored[key] as Value | undefined) ?? null;
    },
    async write(value) {
      if (value === null) await browser.storage.session.remove(key);
      else await browser.storage.session.set({ [key]: value });
    },
  };
}

/** All values whose keys begin with `prefix`, by the rest of their key. */
export async function readSessionValues<Value>(
  prefix: string,
): Promise<ReadonlyMap<string, Value>> {
  const stored = await browser.storage.session.get();
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value as Value]),
  );
}

export async function removeSessionValues(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.session.remove([...keys]);
}

/** Calls back with the keys that changed, until `signal` aborts. `undefined`: the value was removed. */
export function watchSessionValues(
  callBack: (changes: ReadonlyMap<string, unknown>) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session') return;
    callBack(new Map(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
