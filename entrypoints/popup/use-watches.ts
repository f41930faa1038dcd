import { useEffect, useState } from 'preact/hooks';
import type { WatchView } from '../../components/WatchList.tsx';
import { followPermissions, hasPermission } from '../../lib/browser/permissions.ts';
import { report } from '../../lib/errors.ts';
import type { Watch } from '../../lib/watch/watch.ts';
import { followWatches, readWatches } from '../../lib/watch/watch-store.ts';

/** The sites that are looked at for the person, and whether a message may tell of their answer. */
export function useWatches(): {
  readonly watches: readonly WatchView[];
  readonly hasMessages: boolean;
} {
  const [watches, setWatches] = useState<readonly Watch[]>([]);
  const [hasMessages, setHasMessages] = useState(true);
  useEffect(() => {
    const leaving = new AbortController();
    readWatches().then(setWatches, report);
    followWatches(setWatches, leaving.signal);
    const look = () => void hasPermission('notifications').then(setHasMessages, report);
    look();
    followPermissions(look, leaving.signal);
    return () => leaving.abort();
  }, []);
  return { watches: watches.map(toView), hasMessages };
}

function toView({ host, url, state }: Watch): WatchView {
  const asked = state.kind === 'answered' ? state.asked : 'page';
  return {
    host,
    url,
    state: state.kind,
    asked,
    at: state.kind === 'waiting' ? state.nextAt : state.at,
  };
}
