import { writeFileSync } from 'node:fs';
import { until } from '../../../until.ts';
import type { Popup } from '../driver.ts';
import { makeSurface } from '../surface.ts';
import type { Bidi } from './bidi.ts';
import { call } from './call.ts';
import type { ChromeScope } from './chrome-scope.ts';
import { closePanels, drawPopup } from './inside-firefox.ts';

const popupWindow = "chrome.extension.getViews({ type: 'popup' })[0]";

/** BiDi cannot see the popup, but another page of the extension can access it. */
export async function findFirefoxPopup(
  bidi: Bidi,
  extensionPage: string,
  chromeScope: ChromeScope,
): Promise<Popup | null> {
  const isOpen = `() => ${popupWindow}?.document.readyState === 'complete'`;
  if (!(await call(bidi, extensionPage, isOpen, []))) return null;
  const callThere = (source: string, args: readonly unknown[]) =>
    call(bidi, extensionPage, `(...args) => (${source})(${popupWindow}.document, ...args)`, args);
  return {
    ...makeSurface({
      name: 'the popup',
      call: callThere,
      async press(selector) {
        await callThere('(root, selector) => root.querySelector(selector).click()', [selector]);
      },
    }),
    async screenshot(file) {
      await until('the popup to unfold', () => callThere(isUnfolded, []));
      writeFileSync(file, Buffer.from(await chromeScope(drawPopup), 'base64'));
    },
    async close() {
      await callThere('(root) => root.defaultView.close()', []);
      // The list of extensions, where the popup opens, may stay. Then no later popup opens.
      await until('the popup to close', () => chromeScope(closePanels));
    },
  };
}

/** It starts a few pixels wide. Firefox then fits it to its content, up to about 600 px. */
const isUnfolded = `({ documentElement, defaultView }) =>
  documentElement.scrollWidth > 0 && documentElement.scrollWidth <= defaultView.innerWidth &&
  Math.min(documentElement.scrollHeight, 500) <= defaultView.innerHeight + 1`;
