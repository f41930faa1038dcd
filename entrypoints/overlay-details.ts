import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import styles from '../components/details.css?inline';
import { CopyableDetails } from './pages/CopyableDetails.tsx';

/** `lib/browser/injection.ts` injects this once an overlay stands in a document. */
export default defineUnlistedScript(() => {
  globalThis.backsoonTakeDetails?.({ details: CopyableDetails, styles });
});
