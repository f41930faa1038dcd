import type { DrawDetails } from '../../components/HelpPanel.tsx';
import { sendUntilAnswered } from '../../lib/messages/send-until-answered.ts';

/** What the script of the details hands over. */
export interface DetailsPart {
  readonly details: DrawDetails;
  readonly styles: string;
}

declare global {
  /** In our isolated world of the page. */
  var backsoonTakeDetails: ((part: DetailsPart) => void) | undefined;
}

/**
 * Loads what opens under More help, once. The first look does without it, so that it is drawn sooner.
 * `isOver`: nobody would see it any more.
 */
export function detailsLoader(
  addStyles: (styles: string) => void,
  isOver: () => boolean,
): () => Promise<DrawDetails> {
  let loading: Promise<DrawDetails> | null = null;
  return () => {
    loading ??= new Promise((resolve, reject) => {
      globalThis.backsoonTakeDetails = ({ details, styles }) => {
        addStyles(styles);
        resolve(details);
      };
      sendUntilAnswered('loadDetails', null, isOver).catch((error) => {
        // The next press asks again.
        loading = null;
        reject(error);
      });
    });
    return loading;
  };
}
