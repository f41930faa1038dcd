import type { Helps } from '../knowledge/status-codes.ts';
import type { FixId, Place, Side } from './help.ts';

/** What decides which fixes are offered, and in what order. */
export interface FixCircumstances {
  readonly helps: Helps;
  readonly side: Side;
  /** The page answered a form: loading it again may send that once more. */
  readonly isForm: boolean;
  readonly isStoredCopy: boolean;
  readonly isHomePage: boolean;
  readonly otherPagesOpened: boolean;
  readonly canGoBack: boolean;
}

type FixOrder = Readonly<Record<Place, readonly FixId[]>>;

const loadAgain = ['try-again', 'open-without-sending', 'send-again'] as const;

/** The order by what happened; the first that holds counts. What cannot be done is then left out. */
const orders: readonly { holds: (c: FixCircumstances) => boolean; order: FixOrder }[] = [
  {
    holds: ({ isStoredCopy }) => isStoredCopy,
    order: { first: ['fresh-copy', ...loadAgain], more: ['go-home'], folded: ['restart-modem'] },
  },
  {
    holds: ({ helps }) => helps === 'sign-in',
    order: { first: ['sign-in', ...loadAgain], more: [], folded: [] },
  },
  {
    holds: ({ side }) => side === 'maybe-yours',
    order: { first: ['restart-modem', ...loadAgain], more: ['fresh-copy', 'go-home'], folded: [] },
  },
  {
    holds: ({ helps }) => helps === 'nothing',
    order: {
      first: ['go-back', 'go-home', 'open-without-sending'],
      more: ['fresh-copy'],
      folded: ['restart-modem'],
    },
  },
  {
    holds: ({ otherPagesOpened }) => otherPagesOpened,
    order: { first: ['go-home', ...loadAgain], more: ['fresh-copy'], folded: ['restart-modem'] },
  },
  {
    holds: () => true,
    order: {
      first: [...loadAgain, 'fresh-copy'],
      more: ['go-home', 'go-back'],
      folded: ['restart-modem'],
    },
  },
];

/** When a fix can be offered at all. */
const conditions: Readonly<Record<FixId, (c: FixCircumstances) => boolean>> = {
  'try-again': ({ isForm }) => !isForm,
  'open-without-sending': ({ isForm }) => isForm,
  'send-again': ({ isForm }) => isForm,
  // A reload past the browser's copies sends a form again as well.
  'fresh-copy': ({ isForm }) => !isForm,
  'go-home': ({ isHomePage }) => !isHomePage,
  'go-back': ({ canGoBack }) => canGoBack,
  'sign-in': () => true,
  'restart-modem': () => true,
};

/** The fixes to offer, likeliest first, each with its place. */
export function orderFixes(
  circumstances: FixCircumstances,
): readonly { readonly id: FixId; readonly place: Place }[] {
  const order = orders.find(({ holds }) => holds(circumstances))?.order;
  if (!order) return [];
  return (['first', 'more', 'folded'] as const).flatMap((place) =>
    order[place].filter((id) => conditions[id](circumstances)).map((id) => ({ id, place })),
  );
}
