import type { Side } from '../knowledge/side.ts';
import type { Capabilities } from './capabilities.ts';
import type { Facts } from './facts.ts';
import type { Text } from './help.ts';

/** What decides whether a fix is offered, and in which words. */
export interface FixContext {
  readonly facts: Facts;
  readonly side: Side;
  readonly address: URL;
  readonly canGoBack: boolean;
  /** Where the site's operator says how it is, if we know such a page. */
  readonly statusPage: string | null;
  /** The clock time before which the site does not want to be asked. */
  readonly retryTime: string | null;
  readonly capabilities: Capabilities;
  /** Fixes that the organization does not want offered. */
  readonly hiddenFixes: readonly string[];
}

type Power = () => Promise<Text | null>;

/** What can be done about one failing page. Gives what the page itself will not show. */
export interface FixPowers {
  readonly load: Power;
  readonly loadFresh: Power;
  readonly openWithoutSending: Power;
  /** Firefox asks the person once more; Chromium sends the form again at once (measured). */
  readonly sendAgain: Power;
  readonly keepTrying: Power;
  readonly watch: Power;
  readonly clearFiles: Power;
  readonly clearData: Power;
  readonly openHome: Power;
  readonly goBack: Power;
  readonly openPrivateWindow: Power;
  readonly openSignIn: Power;
  readonly openStatusPage: Power;
  readonly openSavedCopy: Power;
}
