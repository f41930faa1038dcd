import { useEffect, useState } from 'preact/hooks';
import { KeepTrying } from '../../components/KeepTrying.tsx';
import { report } from '../../lib/errors.ts';
import { keepPrefix, readKeepViews } from '../../lib/fixes/keep-trying.ts';
import { send } from '../../lib/messages/send.ts';
import { watchSlots } from '../../lib/session.ts';

type Run = Awaited<ReturnType<typeof readKeepViews>>[number];

/**
 * What is tried for the person in tabs that this window does not speak of, and in one where nobody
 * answers at all, for which there is no help to show: each with its way to stop.
 */
export function RunningTries({ shownTabId }: { readonly shownTabId: number | null }) {
  const [runs, setRuns] = useState<readonly Run[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const read = () => void readKeepViews().then(setRuns, report);
    read();
    watchSlots([keepPrefix], read, leaving.signal);
    return () => leaving.abort();
  }, []);
  return (
    <>
      {runs
        .filter(
          ({ tabIds, keep }) => keep.phase !== 'gave-up' && !tabIds.some((id) => id === shownTabId),
        )
        .map((run) => (
          <RunningTry key={run.host} run={run} />
        ))}
    </>
  );
}

function RunningTry({ run: { host, tabIds, keep } }: { readonly run: Run }) {
  const [tabId] = tabIds;
  if (tabId === undefined) return null;
  return (
    <section class="help" data-keep={host}>
      <bdi class="site-name" dir="ltr">
        {host}
      </bdi>
      <KeepTrying
        keep={keep}
        actions={{
          stopTrying: () => void send('stopTrying', null, tabId).catch(report),
          lookAgain: () => void send('lookAgain', { isBackOnline: false }, tabId).catch(report),
        }}
      />
    </section>
  );
}
