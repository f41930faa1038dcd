import { WatchList } from '../../components/WatchList.tsx';
import { askForPermission } from '../../lib/browser/permissions.ts';
import { noTabId } from '../../lib/browser/tabs.ts';
import { report } from '../../lib/errors.ts';
import { send } from '../../lib/messages/send.ts';
import { useWatches } from './use-watches.ts';

/** The watched sites. */
export function Watches() {
  const { watches, messages } = useWatches();
  return (
    <WatchList
      watches={watches}
      messages={messages}
      onAllowMessages={() => void askForPermission('notifications').catch(report)}
      onOpen={(url) => void send('openWatched', { url }, noTabId).catch(report)}
      onCancel={(host) => void send('cancelWatch', { host }, noTabId).catch(report)}
    />
  );
}
