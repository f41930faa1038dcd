import type { MessageKey } from '../knowledge/message-key.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Reassurance } from './help.ts';

/** What people fear at such a page, answered; with what may be true all the same. */
export function reassure(diagnosis: Diagnosis): readonly Reassurance[] {
  const typed: Reassurance = {
    title: { key: 'reassureTypedTitle' },
    body: { key: 'reassureTypedBody' },
    more: null,
  };
  const notBlocked: Reassurance = {
    title: { key: 'reassureNotBlockedTitle' },
    body: { key: sayNotBlocked(diagnosis) },
    more: { key: 'reassureNotBlockedMore' },
  };
  const notHacked: Reassurance = {
    title: { key: 'reassureNotHackTitle' },
    body: { key: 'reassureNotHackBody' },
    more: null,
  };
  const notForGood: Reassurance = {
    title: { key: 'reassureNotForGoodTitle' },
    body: { key: sayNotForGood(diagnosis) },
    more: null,
  };
  return [
    ...(diagnosis.isForm ? [typed] : []),
    // A network that wants a sign-in does keep the reader out.
    ...(diagnosis.side === 'yours' ? [] : [notBlocked]),
    notHacked,
    notForGood,
  ];
}

function sayNotBlocked({ meaning, side }: Diagnosis): MessageKey {
  if (side === 'between') return 'reassureNotBlockedBodyBetween';
  // nginx and others answer 503 to whoever asks too often.
  return meaning.code === 503 ? 'reassureNotBlockedBody503' : 'reassureNotBlockedBody';
}

function sayNotForGood({ side, needsOwner }: Diagnosis): MessageKey {
  if (side === 'yours') return 'reassureNotForGoodBodySignIn';
  return needsOwner ? 'reassureNotForGoodBodyOwner' : 'reassureNotForGoodBody';
}
