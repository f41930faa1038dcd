import type { FixCircumstances } from './fixes.ts';
import type { FixId, FixPlace } from './help.ts';

export type FixOrder = Readonly<Record<FixPlace, readonly FixId[]>>;

const loadAgain = ['try-again', 'open-without-sending', 'send-again'] as const;
const lookElsewhere = ['status-page', 'saved-copy'] as const;
const everythingElse = [
  'watch',
  'keep-trying',
  'fresh-copy',
  'go-home',
  'clear-saved',
  'private-window',
  'go-back',
  ...lookElsewhere,
] as const;
const costly = ['restart-modem', 'clear-data'] as const;

/** Codes that cookies can cause (Cloudflare: headers over 128 KB; AWS: a stale sign-in). */
export const cookieCodes: readonly (number | 'unknown')[] = [520, 561];

/** The order by what happened; the first that holds counts. What cannot be done is then left out. */
export const fixOrders: readonly {
  readonly holds: (circumstances: FixCircumstances) => boolean;
  readonly order: FixOrder;
}[] = [
  {
    holds: ({ isStoredCopy }) => isStoredCopy,
    order: { first: ['fresh-copy', ...loadAgain], more: everythingElse, folded: costly },
  },
  {
    holds: ({ helps }) => helps === 'sign-in',
    order: { first: ['sign-in', ...loadAgain], more: [], folded: [] },
  },
  {
    holds: ({ side }) => side === 'maybe-yours',
    order: {
      first: ['restart-modem', ...loadAgain],
      more: everythingElse,
      folded: ['clear-data'],
    },
  },
  {
    holds: ({ helps }) => helps === 'nothing',
    order: {
      first: ['go-back', 'go-home', 'open-without-sending'],
      more: ['fresh-copy', 'watch', ...lookElsewhere],
      folded: costly,
    },
  },
  {
    holds: ({ statusCode }) => cookieCodes.includes(statusCode),
    order: {
      first: [...loadAgain, 'clear-data'],
      more: everythingElse,
      folded: ['restart-modem'],
    },
  },
  {
    holds: ({ otherPageOpened }) => otherPageOpened,
    order: { first: ['go-home', ...loadAgain], more: everythingElse, folded: costly },
  },
  {
    holds: ({ wait }) => wait === 'short',
    order: { first: ['keep-trying', ...loadAgain], more: everythingElse, folded: costly },
  },
  {
    holds: ({ wait, helps }) => wait === 'long' || helps === 'wait' || helps === 'owner',
    order: { first: ['watch', ...loadAgain], more: everythingElse, folded: costly },
  },
  {
    holds: () => true,
    order: {
      first: [...loadAgain, 'watch', 'keep-trying'],
      more: everythingElse,
      folded: costly,
    },
  },
];
