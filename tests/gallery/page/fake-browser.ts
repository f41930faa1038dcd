import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedStates } from '../../../lib/explain/states.ts';
import { failureTablesFile } from '../../../lib/knowledge/failure-tables.ts';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import { findWords, language } from './words.ts';

const plainAnswers = () => ({
  /** Replies of the background, by message name. */
  messages: new Map<string, unknown>(),
  tab: { id: 1, url: '', incognito: false, active: true, windowId: 1 },
  /** The result of an injected script. */
  probed: null as unknown,
  permissions: { mayLookEverywhere: true, hasMessages: true },
  managed: {} as Record<string, unknown>,
  isPinned: false,
});

/** What a state sets in the fake browser. */
export const answers = plainAnswers();

/** Resets the fake browser. */
export async function resetBrowser(): Promise<void> {
  Object.assign(answers, plainAnswers());
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
}

const tablesUrl = URL.createObjectURL(
  new Blob([JSON.stringify({ ...storedTables, states: storedStates })]),
);

const never = { addListener() {}, removeListener() {}, hasListener: () => false };
const nothing = async () => undefined;

/**
 * Stands in for webextension-polyfill in the gallery: components and screens run as they are, and
 * meet a browser that gives the answers of `answers`.
 */
const gallery = {
  i18n: {
    getMessage: (key: string, values: readonly string[] = []) => findWords(key, values),
    getUILanguage: () => language,
  },
  publicSuffix: { getDomain: (host: string) => host.split('.').slice(-2).join('.') },
  runtime: {
    id: 'gallery',
    getURL: (path: string) => (path === `/${failureTablesFile}` ? tablesUrl : path),
    openOptionsPage: nothing,
    onMessage: never,
    sendMessage: async ({ name }: { readonly name: string }) => answers.messages.get(name) ?? null,
  },
  storage: {
    local: fakeBrowser.storage.local,
    session: fakeBrowser.storage.session,
    managed: { get: async () => answers.managed, onChanged: never },
  },
  tabs: {
    get: async () => answers.tab,
    query: async () => [answers.tab],
    update: nothing,
    create: nothing,
    sendMessage: nothing,
    onUpdated: never,
  },
  windows: { get: async () => ({ focused: true }) },
  scripting: { executeScript: async () => [{ result: answers.probed }] },
  permissions: {
    contains: async ({ origins }: { readonly origins?: readonly string[] }) =>
      origins ? answers.permissions.mayLookEverywhere : answers.permissions.hasMessages,
    request: async () => true,
    onAdded: never,
    onRemoved: never,
  },
  commands: {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+Shift+Y' },
      { name: 'focus-help', shortcut: 'Alt+Shift+E' },
    ],
  },
  action: { getUserSettings: async () => ({ isOnToolbar: answers.isPinned }) },
  extension: { isAllowedIncognitoAccess: async () => false },
};

export default gallery;
