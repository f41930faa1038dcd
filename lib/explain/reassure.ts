import type { Diagnosis } from './diagnose.ts';
import type { TitledText } from './help.ts';

/** What people fear at such a page, answered; with what is true all the same. */
export function reassure({ meaning, isForm }: Diagnosis): readonly TitledText[] {
  const typed: TitledText = {
    title: { key: 'reassureTypedTitle' },
    body: { key: 'reassureTypedBody' },
  };
  const notBlocked: TitledText = {
    title: { key: 'reassureNotBlockedTitle' },
    // nginx and other servers answer 503 to whoever asks too often.
    body: { key: meaning.code === 503 ? 'reassureNotBlockedBody503' : 'reassureNotBlockedBody' },
  };
  const notHacked: TitledText = {
    title: { key: 'reassureNotHackTitle' },
    body: { key: 'reassureNotHackBody' },
  };
  const notForGood: TitledText = {
    title: { key: 'reassureNotForGoodTitle' },
    body: {
      key: meaning.passes === 'no' ? 'reassureNotForGoodBodyOwner' : 'reassureNotForGoodBody',
    },
  };
  return [...(isForm ? [typed] : []), notBlocked, notHacked, notForGood];
}
