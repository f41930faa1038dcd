import { isDeepStrictEqual } from 'node:util';
import type { Browser, Permissions } from 'webextension-polyfill';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { builtExtension } from '../built-extension.ts';
import { copyExtension } from './copy-extension.ts';
import type { BrowserName, Driver, Installation, LaunchOptions } from './driver.ts';
import { launch } from './launch.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** What a running browser can be given. */
const lendable = {
  chromium: ['allowPrivate', 'allowed', 'extensionFolder'],
  firefox: ['allowPrivate', 'allowed', 'extensionFolder', 'proxy'],
} satisfies Record<BrowserName, readonly (keyof LaunchOptions)[]>;

type Lendable = Partial<Pick<LaunchOptions, (typeof lendable)['firefox'][number]>>;

/** What is kept, and allowed, right after the installation. */
type Beginning = Record<'local' | 'session', Record<string, unknown>> & {
  alarms: string[];
  permissions: readonly string[];
};

type Shared = {
  driver: Driver;
  /** A copy, whose place stays the same: Chromium knows an extension by it. */
  extensionFolder: string;
  beginning: Beginning;
  installation: Partial<Installation>;
  isGone: boolean;
};

/**
 * A start costs 5 to 6 s of processor time in either browser (measured on 2 cores), as much as five tests.
 * Files share one browser if it can be given what they want. It is stopped when this process ends.
 */
const shared = new Map<BrowserName, Shared>();

/** A browser for a file's tests. */
export type Lease = {
  driver: Driver;
  /** What a failed test leaves may be in any state. */
  end(hasFailed: boolean): Promise<void>;
};

/** One that runs already, if it can be given all that is wanted; else a new one. */
export async function obtainBrowser(
  name: BrowserName,
  wanted: Partial<LaunchOptions>,
): Promise<Lease> {
  if (isLendable(name, wanted)) {
    const driver = await borrowBrowser(name, wanted);
    return {
      driver,
      async end(hasFailed) {
        if (hasFailed) await discardBrowser(name);
      },
    };
  }
  const driver = await launch(name, { extensionFolder: builtExtension(name), ...wanted });
  return { driver, end: driver.close };
}

function isLendable(name: BrowserName, wanted: Partial<LaunchOptions>): boolean {
  const names: readonly string[] = lendable[name];
  return Object.keys(wanted).every((key) => names.includes(key));
}

/**
 * The browser as after an installation: no history, settings as they come, no tab but the driver's, and
 * nothing given but what is wanted.
 */
async function borrowBrowser(name: BrowserName, wanted: Lendable): Promise<Driver> {
  const known = shared.get(name);
  const held = known && !known.isGone ? known : await startShared(name);
  try {
    await beginAnew(name, held, wanted);
  } catch (error) {
    // The next file gets another.
    await discardBrowser(name);
    throw error;
  }
  return held.driver;
}

async function startShared(name: BrowserName): Promise<Shared> {
  const { path: extensionFolder } = makeTemporaryFolder('extension');
  copyExtension(builtExtension(name), extensionFolder, []);
  const driver = await launch(name, { extensionFolder });
  const beginning = await driver.evaluate(readBeginning);
  const held = { driver, extensionFolder, beginning, installation: {}, isGone: false };
  void driver.gone.then(() => {
    held.isGone = true;
  });
  shared.set(name, held);
  return held;
}

async function discardBrowser(name: BrowserName): Promise<void> {
  const held = shared.get(name);
  shared.delete(name);
  await held?.driver.close();
}

async function beginAnew(name: BrowserName, held: Shared, wanted: Lendable): Promise<void> {
  const { driver, beginning } = held;
  const { proxy, ...installation } = wanted;
  const {
    allowed = [],
    allowPrivate = false,
    extensionFolder = builtExtension(name),
  } = installation;
  await driver.closePopup();
  await driver.setProxy?.(proxy);
  if (!isDeepStrictEqual(installation, held.installation)) {
    copyExtension(extensionFolder, held.extensionFolder, allowed);
    await driver.updateExtension(allowPrivate);
    held.installation = installation;
  }
  // What the worker still remembers would be written down again.
  await driver.suspendWorker();
  if (!(await driver.evaluate(hasAllSites))) await driver.giveSitesBack();
  const permissions = [...beginning.permissions, ...allowed];
  await driver.evaluate(forgetAll, { ...beginning, permissions });
  await driver.suspendWorker();
}

/** Runs in an extension page. */
async function readBeginning(): Promise<Beginning> {
  return {
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    permissions: (await chrome.permissions.getAll()).permissions ?? [],
  };
}

/** Runs in an extension page. */
function hasAllSites(): Promise<boolean> {
  return chrome.permissions.contains({ origins: ['<all_urls>'] });
}

/** Runs in an extension page. */
async function forgetAll({ local, session, alarms, permissions }: Beginning): Promise<void> {
  const { permissions: given = [] } =
    (await chrome.permissions.getAll()) as Permissions.Permissions;
  await chrome.permissions.remove({
    permissions: given.filter((one) => !permissions.includes(one)),
  });
  for (const { name } of await chrome.alarms.getAll()) {
    if (!alarms.includes(name)) await chrome.alarms.clear(name);
  }
  await chrome.storage.session.clear();
  await chrome.storage.session.set(session);
  await chrome.storage.local.clear();
  await chrome.storage.local.set(local);
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('backsoon');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}
