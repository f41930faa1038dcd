import type { FixId, Text } from '../lib/explain/help.ts';

/** What a person can start from a card or the popup. */
export interface FixActions {
  /**
   * Resolves once the fix has started. The text says what the page does not show itself. Call it in
   * the handler of a trusted press.
   */
  readonly press: (fix: FixId) => Promise<Text | null>;
  readonly stopTrying: () => void;
  /** Starts the timer of a manual step; `null` stops it. */
  readonly beginStep: (step: number | null) => void;
  /** A shown wait has ended. */
  readonly lookAgain: () => void;
  /** Shows the page's own contact link; absent if there is none. */
  readonly showContact?: () => void;
}
