import type { NetworkCause } from './network-cause.ts';
import table from './network-errors.json' with { type: 'json' };

/** One name that a browser gives to a load which nobody answered. What is in no row says nothing. */
export interface NetworkErrorRow {
  /** As `webRequest` spells it. Firefox's certificate errors: as `webNavigation` spells them. */
  readonly error: string;
  readonly cause: NetworkCause;
  readonly source: string;
}

// JSON modules widen every string; that each cause is of its type is asserted by the table's unit test.
export const networkErrors = table as readonly NetworkErrorRow[];
