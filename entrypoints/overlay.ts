import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { report } from '../lib/errors.ts';
import { startOverlay } from './overlay.content/start-overlay.tsx';

/**
 * `lib/browser/injection.ts` injects this into a failed document. A declared content script would
 * be in every page. It gives no promise: Chromium holds the page's `load` event back until an
 * injected script's promise settles (measured: 156).
 */
export default defineUnlistedScript(() => {
  startOverlay().catch(report);
});
