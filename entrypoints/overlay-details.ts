import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detailsStyles } from './overlay.content/styles.ts';
import { CopyableDetails } from './pages/CopyableDetails.tsx';

/** `lib/browser/injection.ts` injects this once an overlay stands in a document. */
export default defineUnlistedScript(() => {
  globalThis.backsoonTakeDetails?.({ details: CopyableDetails, styles: detailsStyles });
});
