import { sameAddress } from './address.ts';
import type { Outcome } from './outcome.ts';
import type { TabState } from './tab-state.ts';

/** `page`: a failing page asked for the load. No browser tells a press in it from its script. */
export type StartedBy = 'person' | 'page';

/** The origin of a sandboxed page. It may be any page. */
const opaqueOrigin = 'null';

/**
 * Whether a page that failed in this tab asked for the load. A load of the very same address is
 * left out: both browsers keep who first asked for it over a reload by hand.
 */
export function isAskedByFailure(
  { id, url, initiator }: Outcome,
  { document, known, pending }: TabState,
): boolean {
  if (initiator === undefined) return false;
  const earlier = [pending, document?.outcome, ...known.map(({ outcome }) => outcome)];
  return earlier.some(
    (failure) =>
      failure?.kind === 'failed' &&
      failure.id !== id &&
      !sameAddress(failure.url, url) &&
      (initiator === opaqueOrigin || initiator === new URL(failure.url).origin),
  );
}
