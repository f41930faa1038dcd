import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from './overlay.content/start-overlay.tsx';

/** Put into a failed document by `lib/browser/injection.ts`; a declared content script would be in each page. */
export default defineUnlistedScript(() => startOverlay());
