import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ownApi, polyfilled, trim } from '../../../build/trim-polyfill.ts';

const file = 'node_modules/webextension-polyfill/dist/browser-polyfill.js';
const whole = readFileSync(file, 'utf8');
const trimmed = trim(whole);

/** What the polyfill makes of an API. */
function polyfill(code: string, globals: Readonly<Record<string, unknown>>): unknown {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  vi.unstubAllGlobals();
  return module.exports;
}

const describedIn = (code: string): Record<string, unknown> =>
  JSON.parse(/const apiMetadata = (\{.*?\})(;|\n {6};)/s.exec(code)?.[1] ?? '{}');

test('one namespace stays described, word for word', () => {
  expect(Object.keys(describedIn(trimmed))).toEqual([polyfilled]);
  expect(describedIn(trimmed)[polyfilled]).toEqual(describedIn(whole)[polyfilled]);
});

test('the rest of the polyfill is as it was', () => {
  const rest = (code: string) => code.replace(/const apiMetadata = \{.*?\};/s, '');
  expect(rest(trimmed)).toBe(rest(whole));
  expect(trim('no polyfill')).toBe('no polyfill');
});

test.each(['tabs', 'alarms', 'storage'])('in Chrome %s is called as it is', async (namespace) => {
  const get = vi.fn(async (key: unknown) => ({ key }));
  const chrome = { runtime: { id: 'backsoon' }, [namespace]: { get } };
  const browser = polyfill(trimmed, { chrome, browser: undefined }) as typeof chrome;
  const used = browser[namespace] as { get: typeof get };
  expect(await used.get(7)).toEqual({ key: 7 });
  expect(get).toHaveBeenCalledExactlyOnceWith(7);
});

test('in Chrome a listener of messages may answer with a promise', async () => {
  const listeners: ((...event: unknown[]) => unknown)[] = [];
  const onMessage = {
    addListener: (listener: (...event: unknown[]) => unknown) => void listeners.push(listener),
  };
  const chrome = { runtime: { id: 'backsoon', onMessage } };
  const browser = polyfill(trimmed, { chrome, browser: undefined }) as typeof chrome;
  browser.runtime.onMessage.addListener(async () => 'answer');
  const answer = await new Promise((resolve) => {
    expect(listeners[0]?.('question', {}, resolve)).toBe(true);
  });
  expect(answer).toBe('answer');
});

test('in Firefox it gives the very API that the whole polyfill gives', async () => {
  const api = { runtime: { id: 'backsoon@example' } };
  expect(polyfill(whole, { browser: api, chrome: api })).toBe(api);
  vi.stubGlobal('browser', api);
  const short: { default: unknown } = await import(`data:text/javascript,${ownApi}`);
  vi.unstubAllGlobals();
  expect(short.default).toBe(api);
});
