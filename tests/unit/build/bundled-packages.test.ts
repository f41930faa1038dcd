import { expect, test } from 'vitest';
import { packageOf, readBundledPackages, writeLicenses } from '../../../build/bundled-packages.ts';
import { leftOut } from '../../../build/leave-out-polyfill.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const packages = readBundledPackages();
const licenses = writeLicenses();

test('every package that the extension depends on is listed, but for the one that is left out', () => {
  const names = packages.map(({ name }) => name);
  const bundled = Object.keys(packageJson.dependencies).filter((name) => name !== leftOut);
  expect(names).toEqual(expect.arrayContaining(bundled));
  expect(licenses).not.toContain(leftOut);
});

test.each(packages)('$name: version, license in full, and where its source is', (one) => {
  expect(one.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(one.source).toMatch(/^https:\/\/\S+[^/]$/);
  const [, part = ''] = licenses.split(`${one.name} ${one.version} (${one.license})`);
  expect(part).toContain(`Source: ${one.source}`);
  const [ownPart = ''] = part.split('-'.repeat(72));
  expect(ownPart).toMatch(/copyright/i);
  expect(ownPart).toMatch(/"AS IS"|as is/i);
});

test.each([
  ['/x/node_modules/idb/build/index.js', 'idb'],
  ['/x/node_modules/@wxt-dev/browser/src/index.mjs', '@wxt-dev/browser'],
  ['/x/node_modules/a/node_modules/@b/c/index.js', '@b/c'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['\0vite/modulepreload-polyfill.js', 'vite'],
  ['/x/lib/errors.ts', null],
  ['\0virtual:wxt-background-entrypoint?/x/entrypoints/background.ts', null],
])('%s is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});
