import type { Facts } from './facts.ts';
import type { Reassurance } from './help.ts';
import type { Judgement } from './judge.ts';

/** Answers what people fear on such a page, and says what may still be true. */
export function reassure(facts: Facts, { side }: Judgement): readonly Reassurance[] {
  const { isForm, lasts, meaning, cause } = facts;
  // These mention a code, but there was none.
  if (cause !== null) return [];
  const typed: Reassurance = {
    title: { key: 'reassureTypedTitle' },
    body: { key: 'reassureTypedBody' },
    more: null,
  };
  const notBlocked: Reassurance = {
    title: { key: 'reassureNotBlockedTitle' },
    body: {
      key: meaning.limitsOne ? 'reassureNotBlockedBody503' : 'reassureNotBlockedBody',
    },
    more: { key: 'reassureNotBlockedMore' },
  };
  const passes: Reassurance = {
    title: { key: 'reassurePassesTitle' },
    body: { key: lasts ? 'reassurePassesBodyOwner' : 'reassurePassesBody' },
    more: null,
  };
  // A network's sign-in or a filter does block the reader.
  if (side === 'yours' || side === 'between') return isForm ? [typed] : [];
  return [...(isForm ? [typed] : []), notBlocked, passes];
}
