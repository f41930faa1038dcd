import type { NetworkCause } from './network-cause.ts';
import table from './network-errors.json' with { type: 'json' };

/** A browser's name for an error of a load that nobody answered. An unlisted error says nothing. */
export interface NetworkErrorRow {
  /** As `webRequest` spells it. Firefox's certificate errors: as `webNavigation` spells them. */
  readonly error: string;
  readonly cause: NetworkCause;
  readonly source: string;
}

// JSON modules widen strings. The table's unit test checks each cause.
export const networkErrors = table as readonly NetworkErrorRow[];
