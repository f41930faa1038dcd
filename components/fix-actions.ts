import type { FixId, Text } from '../lib/explain/help.ts';

/** What a person can set going from a card or the popup. */
export interface FixActions {
  /**
   * Settles once the browser has begun, with what the page itself will not show: then nothing
   * loads. To be called in the handler of a real press.
   */
  readonly press: (fix: FixId) => Promise<Text | null>;
  readonly stopTrying: () => void;
  /** Starts the timer of a step done by hand; `null` stops it. */
  readonly beginStep: (step: number | null) => void;
  /** A wait that is shown has come to its end. */
  readonly lookAgain: () => void;
  /** Takes the person to the page's own contact link; absent where it has none, or is out of reach. */
  readonly showContact?: () => void;
}
