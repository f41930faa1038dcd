import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../../../system/child.ts';
import { obtainProgram } from '../../../system/obtain-programs.ts';
import { type Mount, pathSeenBy, withOwnMounts } from '../../../system/own-mounts.ts';
import { signalTree } from '../../../system/signal-tree.ts';
import { borrowFolder, makeTemporaryFolder } from '../../../system/temporary-folder.ts';
import { until } from '../../../until.ts';
import type { LaunchOptions } from '../driver.ts';
import { putPolicy } from '../put-policy.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { choosePreferences, writeUserJs } from './preferences.ts';
import { keepWarm, warmUp } from './warm-start.ts';

export type RunningFirefox = {
  bidi: Bidi;
  gone: Promise<void>;
  /** The folder of site and extension storage, as this process sees it. */
  storageSeen(): string;
  freeze(isFrozen: boolean): void;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const startPatienceMs = 60_000;

/** Starts Firefox with a profile of its own and connects to it. */
export async function startFirefox(
  options: LaunchOptions,
  { id, uuid }: { id: string; uuid: string },
): Promise<RunningFirefox> {
  const { desktop, headless = !desktop, look: { width = 1280, height = 800 } = {} } = options;
  const { profileFolder } = options;
  const profile = profileFolder ? borrowFolder(profileFolder) : makeTemporaryFolder('firefox');
  writeFileSync(
    join(profile.path, 'user.js'),
    writeUserJs(choosePreferences(options, { [id]: uuid })),
  );
  warmUp(profile.path);
  const storageFolder = join(profile.path, 'storage');
  mkdirSync(storageFolder, { recursive: true });
  const child = startChild(
    withOwnMounts(await obtainProgram('firefox'), chooseMounts(options, storageFolder, id)),
    [
      ...['--profile', profile.path, '--no-remote', '--new-instance'],
      ...['--width', String(width), '--height', String(height)],
      ...['--remote-debugging-port', '0'],
      // Lets the driver open the extension's pages and ask the browser's own window.
      '--remote-allow-system-access',
      ...(headless ? ['--headless'] : []),
      'about:blank',
    ],
    {
      folder: profile.path,
      environment: { MOZ_CRASHREPORTER_DISABLE: '1', ...desktop?.environment },
      // If it were given time, it would write to its profile during the removal.
      lastSignal: 'SIGKILL',
    },
  );
  const storageSeen = () => pathSeenBy(child.processId, storageFolder);
  let hasStarted = false;
  const stop = async () => {
    await child.stop();
    // What one that never came up leaves may be half written.
    if (hasStarted) keepWarm(profile.path);
    profile.remove();
  };
  try {
    const url = await until(
      'Firefox to listen',
      () => {
        if (child.hasEnded()) throw new Error(`Firefox ended at once:\n${child.output()}`);
        return /WebDriver BiDi listening on (ws:\S+)/.exec(child.output())?.[1];
      },
      startPatienceMs,
    );
    const bidi = await connectBidi(`${url}/session`);
    // Otherwise Firefox answers its own questions with no.
    const capabilities = { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } };
    // It answers only once its first window is there.
    await bidi.send('session.new', { capabilities });
    await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
    const freeze = (isFrozen: boolean) =>
      signalTree(child.processId, isFrozen ? 'SIGSTOP' : 'SIGCONT');
    const kill = async () => {
      signalTree(child.processId, 'SIGKILL');
      await child.ended;
    };
    hasStarted = true;
    return { bidi, gone: child.ended, storageSeen, freeze, kill, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function chooseMounts(
  { policy, rules, diskMegabytes }: LaunchOptions,
  storageFolder: string,
  id: string,
): Mount[] {
  const mounts: Mount[] = [];
  if (diskMegabytes) mounts.push({ kind: 'disk', at: storageFolder, megabytes: diskMegabytes });
  if (policy || rules) {
    const policies = {
      ...(policy && { '3rdparty': { Extensions: { [id]: policy } } }),
      ...(rules && {
        WebsiteFilter: { Block: [`*://${rules.blockedHost}/*`] },
        Certificates: { Install: [rules.authorityFile] },
      }),
    };
    mounts.push(putPolicy(['firefox/policies/policies.json'], { policies }));
  }
  return mounts;
}
