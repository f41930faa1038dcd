import { useEffect, useState } from 'preact/hooks';
import type { Messages, WatchView } from '../../components/WatchList.tsx';
import {
  followPermissions,
  hasPermission,
  mayHavePermission,
} from '../../lib/browser/permissions.ts';
import { report } from '../../lib/errors.ts';
import type { Watch } from '../../lib/watch/watch.ts';
import { followWatches, readWatches } from '../../lib/watch/watch-store.ts';

/** The watched sites, and whether notifications are allowed. */
export function useWatches(): {
  readonly watches: readonly WatchView[];
  readonly messages: Messages;
} {
  const [watches, setWatches] = useState<readonly Watch[]>([]);
  const [messages, setMessages] = useState<Messages>('allowed');
  useEffect(() => {
    const leaving = new AbortController();
    readWatches().then(setWatches, report);
    followWatches(setWatches, leaving.signal);
    const look = () => void readMessages().then(setMessages, report);
    look();
    followPermissions(look, leaving.signal);
    return () => leaving.abort();
  }, []);
  return { watches: watches.map(toView), messages };
}

async function readMessages(): Promise<Messages> {
  if (await hasPermission('notifications')) return 'allowed';
  return (await mayHavePermission('notifications')) ? 'askable' : 'missing';
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
