import { report } from '../errors.ts';
import { browser } from './api.ts';

/**
 * The only use of `storage.session`. It outlives the worker, but not the browser, and never reaches the
 * disk. Values of a page go through `lib/memory/page-memory.ts`.
 */
export interface SessionValue<Value> {
  read(): Promise<Value | null>;
  /** `null` removes it. */
  write(value: Value | null): Promise<void>;
}

export interface DeferrableSessionValue<Value> extends SessionValue<Value> {
  /** Writes it together with the next write, a second from now at the latest. */
  writeSoon(value: Value): void;
}

/** Values that may wait, so that one page load is one write. A read finds them here. */
const waiting = new Map<string, unknown>();
const soonMs = 1000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes the waiting values now, together with `more`. */
export async function writeWaitingValues(more: Readonly<Record<string, unknown>> = {}) {
  clearTimeout(timer);
  timer = undefined;
  const values = { ...Object.fromEntries(waiting), ...more };
  waiting.clear();
  if (Object.keys(values).length > 0) await browser.storage.session.set(values);
}

export function sessionValue<Value>(key: string): DeferrableSessionValue<Value> {
  return {
    async read() {
      if (waiting.has(key)) return waiting.get(key) as Value;
      const stored = await readWithOthers(key);
      // Only `write` of the same value puts anything there.
      return (stored[key] as Value | undefined) ?? null;
    },
    async write(value) {
      waiting.delete(key);
      if (value !== null) return writeWaitingValues({ [key]: value });
      // Reading first is cheaper: a removal sends an event to all our pages.
      const stored = await browser.storage.session.get(key);
      if (stored[key] != null) await browser.storage.session.remove(key);
    },
    writeSoon(value) {
      waiting.set(key, value);
      timer ??= setTimeout(() => void writeWaitingValues().catch(report), soonMs);
    },
  };
}

let keysToRead: string[] = [];
let reading: Promise<Readonly<Record<string, unknown>>> | undefined;

/** What is read at the same moment is one question: a failure needs six values before its page comes. */
function readWithOthers(key: string): Promise<Readonly<Record<string, unknown>>> {
  keysToRead.push(key);
  reading ??= Promise.resolve().then(() => {
    const keys = keysToRead;
    keysToRead = [];
    reading = undefined;
    return browser.storage.session.get(keys);
  });
  return reading;
}

/** All values whose keys begin with `prefix`, by the rest of their key. */
export async function readSessionValues<Value>(
  prefix: string,
): Promise<ReadonlyMap<string, Value>> {
  const stored = { ...(await browser.storage.session.get()), ...Object.fromEntries(waiting) };
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value as Value]),
  );
}

export async function removeSessionValues(keys: readonly string[]): Promise<void> {
  for (const key of keys) waiting.delete(key);
  if (keys.length > 0) await browser.storage.session.remove([...keys]);
}

/** Calls back with changed values by key, until `signal` aborts. `undefined`: it was removed. */
export function followSessionValues(
  callBack: (changes: ReadonlyMap<string, unknown>) => void,
  signal: AbortSignal,
): void {
  const { onChanged } = browser.storage.session;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    callBack(new Map(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
