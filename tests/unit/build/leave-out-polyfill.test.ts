import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ownApi } from '../../../build/leave-out-polyfill.ts';

const polyfill = readFileSync(
  'node_modules/webextension-polyfill/dist/browser-polyfill.js',
  'utf8',
);

test('what stands in for the polyfill is the very API that the polyfill gives', async () => {
  const api = { runtime: { id: 'backsoon@example' } };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', { runtime: { id: 'backsoon@example' } });
  const module = { exports: {} };
  new Function('module', 'exports', polyfill)(module, module.exports);
  const standIn: { default: unknown } = await import(`data:text/javascript,${ownApi}`);
  vi.unstubAllGlobals();
  expect(module.exports).toBe(api);
  expect(standIn.default).toBe(api);
});
