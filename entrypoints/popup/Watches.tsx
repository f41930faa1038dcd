import { WatchList } from '../../components/WatchList.tsx';
import { askForPermission } from '../../lib/browser/permissions.ts';
import { report } from '../../lib/errors.ts';
import { send } from '../../lib/messages/send.ts';
import { useWatches } from './use-watches.ts';

/** Messages about watches are about no tab. */
const noTab = -1;

/** The watched sites. */
export function Watches() {
  const { watches, messages } = useWatches();
  return (
    <WatchList
      watches={watches}
      messages={messages}
      onAllowMessages={() => void askForPermission('notifications').catch(report)}
      onOpen={(url) => void send('openWatched', { url }, noTab).catch(report)}
      onCancel={(host) => void send('cancelWatch', { host }, noTab).catch(report)}
    />
  );
}
