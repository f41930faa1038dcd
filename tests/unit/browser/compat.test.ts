import { expect, test } from 'vitest';
import type { browser } from '../../../lib/browser/api.ts';
import config from '../../../wxt.config.ts';
import {
  api,
  findFeature,
  hasFeature,
  listParts,
  manifest as manifestKeys,
  type Target,
} from '../../browser-support.ts';
import { findUses, findUsesIn } from '../../browser-uses.ts';

type OptionalKeys<Space> = {
  [Key in keyof Space]-?: undefined extends Space[Key] ? Key : never;
}[keyof Space] &
  string;

type AskedByCompiler =
  | OptionalKeys<typeof browser>
  | `storage.${OptionalKeys<typeof browser.storage>}`
  | `tabs.${OptionalKeys<typeof browser.tabs>}`;

/** Optional in the type of `lib/browser/api.ts`, so the compiler enforces a check. */
const askedByCompiler = {
  browsingData: true,
  commands: true,
  notifications: true,
  windows: true,
  'storage.managed': true,
  'tabs.onReplaced': true,
} satisfies Record<AskedByCompiler, true>;

/**
 * What some browser lacks and the code uses all the same; each with how that is held, or was seen.
 */
const exceptions: Readonly<Record<string, string>> = {
  'action.getUserSettings.returns_userSettings_isOnToolbar_property':
    'isPinned gives null: tests/unit/browser/lacking.test.ts',
  'publicSuffix.getDomain':
    'in both from 153 on: tests/e2e/public-suffix.test.ts; the data of 8.1.0 have it not',
  'tabs.create.openerTabId': 'openTabBeside goes without: tests/unit/browser/lacking.test.ts',
  'tabs.update.updateProperties_loadReplace_parameter':
    'replaceTwice gives false: tests/unit/browser/lacking.test.ts',
  'tabs.Tab.openerTabId': 'findOpener gives null where a tab names none',
};

const manifests = { chrome: await readManifest('chrome'), firefox: await readManifest('firefox') };
const { gecko, gecko_android } = manifests.firefox.browser_specific_settings ?? {};

/** What the manifest declares. Edge goes by Chrome's. */
const minimums: Readonly<Record<Target, number>> = {
  chrome: Number(manifests.chrome.minimum_chrome_version),
  edge: Number(manifests.chrome.minimum_chrome_version),
  firefox: Number(gecko?.strict_min_version),
  firefox_android: Number(gecko_android?.strict_min_version),
};

const { uses, hidden, source } = findUses();

test('the manifest declares each browser, with its oldest version', () => {
  for (const version of Object.values(minimums)) expect(version).toBeGreaterThan(100);
});

test('no use of the browser is out of the sight of this test', () => {
  expect(hidden, 'Name the member where the namespace is named: browser.tabs.create().').toEqual(
    [],
  );
  expect(uses.map(({ member }) => member)).toContain('webRequest.onHeadersReceived');
});

test('each member that the code uses is in all browsers, or asked for before', () => {
  const wrong = uses.flatMap(({ member, file, calls }) => {
    const [namespace = ''] = member.split('.');
    if (namespace in askedByCompiler || member in askedByCompiler) return [];
    const feature = findFeature(api, member);
    const parts = listParts(feature ?? {}).filter(({ name }) => hasWord(calls, name));
    return [member, ...parts.map(({ path }) => `${member}.${path}`)]
      .filter((path) => listLacking(path).length > 0 && !(path in exceptions))
      .map((path) => `${file}: ${path} is not in ${listLacking(path).join(', ')}`);
  });
  expect(
    wrong,
    'Have the type in lib/browser/api.ts say that it may be missing, and offer nothing that needs it. Or hold it here, with what was measured.',
  ).toEqual([]);
});

test('fields of a tab that the code reads are in all browsers', () => {
  const wrong = listParts(findFeature(api, 'tabs.Tab') ?? {})
    .filter(({ name }) => hasWord(source, `.${name}`))
    .map(({ path }) => `tabs.Tab.${path}`)
    .filter((path) => listLacking(path).length > 0 && !(path in exceptions));
  expect(wrong).toEqual([]);
});

test('each exception is still one', () => {
  const needless = Object.keys(exceptions).filter((path) => listLacking(path).length === 0);
  expect(needless, 'All browsers have it by now: take it out.').toEqual([]);
});

test('what the compiler asks for is missing somewhere, or until the person allows it', () => {
  const optional: readonly string[] = manifests.chrome.optional_permissions ?? [];
  const needless = Object.keys(askedByCompiler).filter(
    (path) => listLacking(path).length === 0 && !optional.includes(path),
  );
  expect(needless).toEqual([]);
});

test('each permission that is asked for at once is known to the browsers that get it', () => {
  const ask = (target: Target, permissions: readonly string[]) =>
    permissions.filter((name) => {
      const feature = findFeature(manifestKeys, `permissions.${name}`);
      return feature && !hasFeature(feature, target, minimums[target]);
    });
  expect(ask('chrome', manifests.chrome.permissions ?? [])).toEqual([]);
  expect(ask('edge', manifests.chrome.permissions ?? [])).toEqual([]);
  expect(ask('firefox', manifests.firefox.permissions ?? [])).toEqual([]);
  expect(ask('firefox_android', manifests.firefox.permissions ?? [])).toEqual([]);
});

test('a new use of what a browser lacks would be seen', () => {
  const members = (code: string) => findUsesIn('x.ts', code).uses.map(({ member }) => member);
  expect(members('await browser.tabs\n  .move(1)')).toEqual(['tabs.move']);
  expect(members('const { tabs } = browser; tabs.move(1)')).toEqual(['tabs.move']);
  expect(members('const { onMoved } = browser.tabs')).toEqual(['tabs.onMoved']);
  expect(members('browser.windows?.getAll()')).toEqual(['windows.getAll']);
  expect(listLacking('tabs.move')).toEqual(['firefox_android']);
  expect(listLacking('tabs.create.pinned')).toEqual(['firefox_android']);
  expect(listLacking('tabs.unheardOf')).toHaveLength(4);
  expect(findUsesIn('x.ts', 'const tabs = browser.tabs;').hidden).toHaveLength(1);
  expect(findUsesIn('x.ts', 'use(browser)').hidden).toHaveLength(1);
  expect(findUsesIn('x.ts', 'const { tabs: all } = browser').hidden).toHaveLength(1);
});

function listLacking(path: string): readonly Target[] {
  const feature = findFeature(api, path);
  return (['chrome', 'edge', 'firefox', 'firefox_android'] as const).filter(
    (target) => !hasFeature(feature, target, minimums[target]),
  );
}

function hasWord(code: string, name: string): boolean {
  return new RegExp(`(?<!\\w)${name.replace('.', '\\.')}\\b`).test(code);
}

async function readManifest(name: 'chrome' | 'firefox') {
  const { manifest } = config;
  const env = { browser: name, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  return (await (typeof manifest === 'function' ? manifest(env) : manifest)) ?? {};
}
