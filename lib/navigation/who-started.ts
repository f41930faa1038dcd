import { sameAddress } from './address.ts';
import type { Outcome } from './outcome.ts';
import type { TabState } from './tab-state.ts';

/** `page`: a failing page started the load. A press in the page looks the same as its script. */
export type StartedBy = 'person' | 'page';

/** The origin of any sandboxed page. */
const opaqueOrigin = 'null';

/**
 * Whether a page that failed in this tab started the load. Loads of the same address do not count: at a
 * manual reload both browsers still give the first initiator.
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
