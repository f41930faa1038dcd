import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../e2e/driver/driver.ts';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';

/**
 * The extension to compare with. `bare` watches the status of each page load. It draws a fixed box in a
 * failed page at its commit. `idle` does nothing.
 */
export type Yardstick = 'bare' | 'idle';

/** Writes such an extension to a folder of its own. */
export function makeBareExtension(kind: Yardstick, browser: BrowserName): string {
  const { path } = makeTemporaryFolder(`${kind}-extension`);
  const files = {
    'manifest.json': JSON.stringify(describeExtension(kind, browser)),
    'background.js': `${openWelcome}\n${kind === 'bare' ? watchAndDraw : listenInVain}`,
    'box.js': drawBox,
    'welcome.html': '<!doctype html><title>Welcome</title>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

function describeExtension(kind: Yardstick, browser: BrowserName): object {
  const isFirefox = browser === 'firefox';
  return {
    manifest_version: 3,
    name: `Yardstick: ${kind}`,
    version: '1',
    permissions: ['tabs', 'scripting', 'webNavigation', 'webRequest'],
    host_permissions: ['<all_urls>'],
    background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(isFirefox && { browser_specific_settings: { gecko: { id: `${kind}@yardstick.example` } } }),
  };
}

/** The driver closes it, as it does Backsoon's. */
const openWelcome = `const api = globalThis.browser ?? chrome;
api.runtime.onInstalled.addListener(() => api.tabs.create({ url: 'welcome.html' }));`;

/** The driver waits until it listens. */
const listenInVain = `api.webNavigation.onCommitted.addListener(() => {}, {
  url: [{ hostEquals: 'nobody.invalid' }],
});`;

/** Joins the status with the document, whichever comes second. */
const watchAndDraw = `const failed = new Map();
const shown = new Map();
function join(tabId) {
  if (failed.get(tabId) === undefined || failed.get(tabId) !== shown.get(tabId)?.url) return;
  const { documentId } = shown.get(tabId);
  failed.delete(tabId);
  api.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    files: ['box.js'],
    injectImmediately: true,
  });
}
api.webRequest.onResponseStarted.addListener(
  ({ tabId, frameId, statusCode, url }) => {
    if (frameId !== 0 || statusCode < 500) return;
    failed.set(tabId, url);
    join(tabId);
  },
  { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
);
api.webNavigation.onCommitted.addListener(({ tabId, frameId, documentId, url }) => {
  if (frameId !== 0) return;
  shown.set(tabId, { documentId, url });
  join(tabId);
});`;

const drawBox = `const box = document.createElement('backsoon-overlay');
box.style.cssText = 'position:fixed;right:16px;bottom:16px;width:360px;height:300px;background:#eee';
box.attachShadow({ mode: 'closed' }).textContent = 'This site is not working.';
document.documentElement.append(box);`;
