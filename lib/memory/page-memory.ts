import {
  followSessionValues,
  readSessionValues,
  removeSessionValues,
  type SessionValue,
  sessionValue,
} from '../browser/session-store.ts';
import { findTab, noTabId } from '../browser/tabs.ts';
import type { Page } from './privacy-gate.ts';

/**
 * What is remembered of pages while the browser runs. Values of a private page are stored under its
 * tab. Only that tab reads them, and they are removed when the tab closes.
 */
const privatePrefix = 'private:';

/** One value of a page. Normal pages share it by its name. Each private page has its own. */
export function pageValue<Value>(page: Page, name: string): SessionValue<Value> {
  const value = sessionValue<Value>(keyPrefixOf(page) + name);
  if (!page.isPrivate) return value;
  return {
    read: value.read,
    async write(next) {
      // The tab may have closed meanwhile. Nothing of it may be written then.
      await value.write(next !== null && (await findTab(page.tabId)) ? next : null);
    },
  };
}

/** A value with the rest of its name. `page`: the private page, or `anyNormalPage`. */
export interface PageEntry<Value> {
  readonly name: string;
  readonly value: Value;
  readonly page: Page;
}

/** All values whose names begin with `prefix`, of normal and of private pages. */
export async function readPageValues<Value>(prefix: string): Promise<readonly PageEntry<Value>[]> {
  const stored = await readSessionValues<Value>('');
  return [...stored].flatMap(([key, value]) => {
    const { name, page } = readKey(key);
    return name.startsWith(prefix) ? [{ name: name.slice(prefix.length), value, page }] : [];
  });
}

/** Calls back when a value with such a prefix has changed, until `signal` aborts. */
export function followPageValues(
  prefixes: readonly string[],
  callBack: () => void,
  signal: AbortSignal,
): void {
  const isOurs = (key: string) => prefixes.some((prefix) => readKey(key).name.startsWith(prefix));
  followSessionValues((changes) => [...changes.keys()].some(isOurs) && callBack(), signal);
}

/** Forgets everything about a closed private tab. */
export async function forgetPrivateTab(tabId: number): Promise<void> {
  const prefix = keyPrefixOf({ tabId, isPrivate: true });
  const names = (await readSessionValues(prefix)).keys();
  await removeSessionValues([...names].map((name) => prefix + name));
}

/** What tells the values of a private page from all others. */
export function keyPrefixOf({ tabId, isPrivate }: Page): string {
  return isPrivate ? `${privatePrefix}${tabId}:` : '';
}

/** Stands for all normal pages, which share their values. */
export const anyNormalPage: Page = { tabId: noTabId, isPrivate: false };

function readKey(key: string): { readonly name: string; readonly page: Page } {
  const [, tabId, name] = /^private:(-?\d+):(.*)$/s.exec(key) ?? [];
  return name === undefined
    ? { name: key, page: anyNormalPage }
    : { name, page: { tabId: Number(tabId), isPrivate: true } };
}
