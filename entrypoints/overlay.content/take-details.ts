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
 * Resolves with what opens under More help. The worker sends it once, or again, when it hears that the
 * overlay stands. So the first look is drawn without it, and sooner.
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
