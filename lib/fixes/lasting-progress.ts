import { readLocal, writeLocal } from '../browser/local-store.ts';
import { createTurns } from '../in-turn.ts';
import { anyNormalPage, type PageEntry, pageValue } from '../memory/page-memory.ts';

/** The session keys of what lasts. */
export const retryPrefix = 'retry:';
/** There is one modem, so only one step runs at a time, in any page. */
export const stepKey = 'step';

/**
 * Retries and timers of normal pages, on disk too: hosts, tabs and times. An update of Backsoon clears
 * session memory, and so does its switch. The tabs and what was promised in them stay.
 */
export interface LastingProgress {
  /** What was cleared is in session memory again. */
  readonly restored: Promise<void>;
  /** Call it after each change, with all that runs under this prefix now. */
  save(prefix: string, running: readonly PageEntry<unknown>[]): Promise<void>;
  /** The browser has started. Its tabs are others, so what was restored ends. */
  end(): Promise<void>;
}

/** The storage key. A change of what is stored there changes its name. */
const key = 'progress';

type Entries = Readonly<Record<string, unknown>>;
type Entry = readonly [name: string, value: unknown];

export function createLastingProgress(): LastingProgress {
  const inTurn = createTurns();
  let entries: Entries = {};

  async function restore(): Promise<void> {
    // Only `save` puts anything there.
    entries = ((await readLocal(key)) as Entries | undefined) ?? {};
    await Promise.all(
      Object.entries(entries).map(async ([name, value]) => {
        const remembered = pageValue(anyNormalPage, name);
        if ((await remembered.read()) === null) await remembered.write(value);
      }),
    );
  }

  async function save(prefix: string, running: readonly PageEntry<unknown>[]): Promise<void> {
    const isOurs = ([name]: Entry) => name.startsWith(prefix);
    const before = Object.entries(entries);
    const now = running
      .filter(({ page }) => !page.isPrivate)
      .map(({ name, value }): Entry => [prefix + name, value]);
    if (JSON.stringify(now) === JSON.stringify(before.filter(isOurs))) return;
    await write([...before.filter((entry) => !isOurs(entry)), ...now]);
  }

  async function end(): Promise<void> {
    const names = Object.keys(entries);
    for (const name of names) await pageValue(anyNormalPage, name).write(null);
    if (names.length > 0) await write([]);
  }

  async function write(now: readonly Entry[]): Promise<void> {
    entries = Object.fromEntries(now);
    await writeLocal(key, now.length > 0 ? entries : null);
  }

  return {
    restored: inTurn(restore),
    save: (prefix, running) => inTurn(() => save(prefix, running)),
    end: () => inTurn(end),
  };
}
