import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ownApi, trim, unused } from '../../../build/trim-polyfill.ts';

const file = 'node_modules/webextension-polyfill/dist/browser-polyfill.js';
const whole = readFileSync(file, 'utf8');
const trimmed = trim(whole);

const describes = (code: string, namespace: string) =>
  new RegExp(`"${namespace}": ?\\{`).test(code.slice(code.indexOf('const apiMetadata')));

test.each(unused)('%s is left out, and no code of ours uses it', (namespace) => {
  expect(describes(whole, namespace)).toBe(true);
  expect(describes(trimmed, namespace)).toBe(false);
  const sources = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}');
  const users = sources.filter((path) =>
    new RegExp(`browser\\.${namespace}\\b`).test(readFileSync(path, 'utf8')),
  );
  expect(users).toEqual([]);
});

test.each(['alarms', 'runtime', 'storage', 'tabs', 'webNavigation', 'windows'])(
  '%s stays, word for word',
  (namespace) => {
    const read = (code: string): unknown =>
      JSON.parse(/const apiMetadata = (\{.*?\})(;|\n {6};)/s.exec(code)?.[1] ?? '{}');
    expect(read(trimmed)).toHaveProperty(namespace);
    expect((read(trimmed) as Record<string, unknown>)[namespace]).toEqual(
      (read(whole) as Record<string, unknown>)[namespace],
    );
  },
);

test('in Firefox it gives the very API that the whole polyfill gives', async () => {
  const api = { runtime: { id: 'backsoon@example' } };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
  const polyfill = { exports: {} };
  new Function('module', 'exports', whole)(polyfill, polyfill.exports);
  const short: { default: unknown } = await import(`data:text/javascript,${ownApi}`);
  expect(polyfill.exports).toBe(api);
  expect(short.default).toBe(api);
});

test('the rest of the polyfill is as it was', () => {
  const rest = (code: string) => code.replace(/const apiMetadata = \{.*?\};/s, '');
  expect(rest(trimmed)).toBe(rest(whole));
  expect(trim('no polyfill')).toBe('no polyfill');
});
