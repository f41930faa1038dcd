import type { Side } from '../knowledge/side.ts';
import type { Helps } from '../knowledge/status-codes.ts';
import type { Capabilities } from './capabilities.ts';
import { fixOrders } from './fix-orders.ts';
import type { FixId, FixPlace } from './help.ts';

/** What decides which fixes are offered, and in what order. */
export interface FixCircumstances {
  readonly statusCode: number | 'unknown';
  readonly helps: Helps;
  readonly side: Side;
  /** The page answered a form: loading it again may send that once more. */
  readonly isForm: boolean;
  readonly isStoredCopy: boolean;
  readonly isHomePage: boolean;
  readonly isOwnNetwork: boolean;
  readonly otherPageOpened: boolean;
  readonly canGoBack: boolean;
  readonly hasStatusPage: boolean;
  /** The site said when to come back: within the hour, or later. */
  readonly wait: 'none' | 'short' | 'long';
  readonly capabilities: Capabilities;
}

/** When a fix can be offered at all. */
const conditions: Readonly<Record<FixId, (c: FixCircumstances) => boolean>> = {
  'try-again': ({ isForm }) => !isForm,
  'open-without-sending': ({ isForm }) => isForm,
  'send-again': ({ isForm }) => isForm,
  // What loads by itself must never send a form.
  'keep-trying': ({ isForm }) => !isForm,
  // A reload past the browser's copies sends a form again as well.
  'fresh-copy': ({ isForm }) => !isForm,
  // Clearing acts on what is kept outside private windows.
  'clear-saved': ({ capabilities }) => capabilities.clearsSites && !capabilities.isPrivate,
  'clear-data': ({ capabilities }) => capabilities.clearsSites && !capabilities.isPrivate,
  'go-home': ({ isHomePage }) => !isHomePage,
  'go-back': ({ canGoBack }) => canGoBack,
  'private-window': ({ capabilities: { opensPrivateWindows, isPrivate } }) =>
    opensPrivateWindows !== null && !isPrivate,
  'sign-in': () => true,
  'restart-modem': ({ isOwnNetwork }) => !isOwnNetwork,
  // To outlive the browser, a watch must be written down.
  watch: ({ capabilities }) => !capabilities.isPrivate,
  'status-page': ({ hasStatusPage, isOwnNetwork }) => hasStatusPage && !isOwnNetwork,
  'saved-copy': ({ isOwnNetwork }) => !isOwnNetwork,
};

/** The card has room for these; what cuts others off or signs out is moved up by evidence alone. */
const cardRoom = 3;
const neverMovedUp: readonly FixId[] = ['send-again', 'restart-modem', 'clear-data'];

/** The fixes to offer, likeliest first, each with its place. */
export function orderFixes(
  circumstances: FixCircumstances,
): readonly { readonly id: FixId; readonly place: FixPlace }[] {
  const order = fixOrders.find(({ holds }) => holds(circumstances))?.order;
  if (!order) return [];
  const { helped } = circumstances.capabilities;
  const isPossible = (id: FixId) => conditions[id](circumstances);
  const first = order.first.filter(isPossible);
  const more = order.more.filter((id) => isPossible(id) && !first.includes(id));
  const proven = more.filter((id) => rank(id, helped) > 0);
  const card = [...first, ...proven].sort((one, other) => rank(other, helped) - rank(one, helped));
  const rest = more.filter((id) => !proven.includes(id));
  return [
    ...card.slice(0, cardRoom).map((id) => ({ id, place: 'first' as const })),
    ...[...card.slice(cardRoom), ...rest].map((id) => ({ id, place: 'more' as const })),
    ...order.folded.filter(isPossible).map((id) => ({ id, place: 'folded' as const })),
  ];
}

/** Above 0: worked here at least every other time; below: never. 0: nothing is known. */
function rank(id: FixId, helped: Capabilities['helped']): number {
  const count = helped.get(id);
  if (!count || neverMovedUp.includes(id)) return 0;
  if (count.worked === 0) return -1;
  const share = count.worked / count.tried;
  return share >= 0.5 ? share : 0;
}
