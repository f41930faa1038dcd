import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detailsStyles } from './overlay.content/styles.ts';
import { CopyableDetails } from './pages/CopyableDetails.tsx';

/** `lib/browser/injection.ts` injects this into a document whose overlay has asked for it. */
export default defineUnlistedScript(() => {
  globalThis.backsoonTakeDetails?.({ details: CopyableDetails, styles: detailsStyles });
});
