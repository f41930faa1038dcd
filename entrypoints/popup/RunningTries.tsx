import { useEffect, useState } from 'preact/hooks';
import { HostName } from '../../components/HostName.tsx';
import { KeepTrying } from '../../components/KeepTrying.tsx';
import { report } from '../../lib/errors.ts';
import { writeHost } from '../../lib/explain/name-host.ts';
import { isRunning, type RunningRetry } from '../../lib/explain/progress.ts';
import { type HostRetry, readRetryViews } from '../../lib/fixes/auto-retry.ts';
import { retryPrefix } from '../../lib/fixes/lasting-progress.ts';
import { followPageValues } from '../../lib/memory/page-memory.ts';
import { send } from '../../lib/messages/send.ts';
import { changeProgress } from './change-progress.ts';

interface RunningTriesProps {
  /** The tab of this popup. */
  readonly shownTabId: number | null;
  /** Whether this window is private. */
  readonly isPrivate: boolean;
}

/**
 * The retries that run in other tabs, each with a way to stop it. A normal window names no private
 * tab's site.
 */
export function RunningTries({ shownTabId, isPrivate }: RunningTriesProps) {
  const [runs, setRuns] = useState<readonly HostRetry[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const read = () => void readRetryViews({ isPrivate }).then(setRuns, report);
    read();
    followPageValues([retryPrefix], read, leaving.signal);
    return () => leaving.abort();
  }, [isPrivate]);
  return (
    <>
      {runs
        .filter(({ tabIds }) => !tabIds.some((id) => id === shownTabId))
        .map(({ host, tabIds: [tabId], retry }) =>
          tabId !== undefined && isRunning(retry) ? (
            <RunningTry key={host} host={host} tabId={tabId} retry={retry} />
          ) : null,
        )}
    </>
  );
}

interface RunningTryProps {
  readonly host: string;
  readonly tabId: number;
  readonly retry: RunningRetry;
}

function RunningTry({ host, tabId, retry }: RunningTryProps) {
  return (
    <section class="help" data-keep={host}>
      <span class="site-name">
        <HostName name={writeHost(host)} />
      </span>
      <KeepTrying
        retry={retry}
        actions={{
          stopTrying: () => void changeProgress('stopTrying', null, tabId).catch(report),
          lookAgain: () => void send('lookAgain', { isBackOnline: false }, tabId).catch(report),
        }}
      />
    </section>
  );
}
