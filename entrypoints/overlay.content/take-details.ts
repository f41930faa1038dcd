import type { DrawDetails } from '../../components/HelpPanel.tsx';

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
 * Resolves with what opens under More help. The worker sends it when it hears that the overlay stands,
 * so the first look is drawn sooner. A worker that hears it again sends again: only the first counts.
 */
export function takeDetails(addStyles: (styles: string) => void): Promise<DrawDetails> {
  return new Promise((resolve) => {
    globalThis.backsoonTakeDetails = ({ details, styles }) => {
      globalThis.backsoonTakeDetails = undefined;
      addStyles(styles);
      resolve(details);
    };
  });
}
