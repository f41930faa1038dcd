import type { Side } from '../knowledge/side.ts';
import type { Capabilities } from './capabilities.ts';
import type { Facts } from './facts.ts';
import type { Text } from './help.ts';

/** What decides whether a fix is offered, and with which texts. */
export interface FixContext {
  readonly facts: Facts;
  readonly side: Side;
  readonly address: URL;
  readonly canGoBack: boolean;
  /** The site's official status page, if known. */
  readonly statusPage: string | null;
  /** The clock time of the site's `Retry-After`. */
  readonly retryTime: string | null;
  readonly capabilities: Capabilities;
  /** Fixes that the organization does not want offered. */
  readonly hiddenFixes: readonly string[];
}

type Power = () => Promise<Text | null>;

/** What we can do about a failing page. Each resolves with what the page does not show itself. */
export interface FixPowers {
  readonly load: Power;
  readonly loadFresh: Power;
  readonly openWithoutSending: Power;
  /** Firefox asks the person first. Chromium sends the form again at once (measured). */
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
