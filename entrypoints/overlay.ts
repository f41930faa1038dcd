import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from './overlay.content/start-overlay.tsx';

/**
 * `lib/browser/injection.ts` injects this into a failed document. A declared content script would
 * be in every page.
 */
export default defineUnlistedScript(() => startOverlay());
