import { isDeepStrictEqual } from 'node:util';
import type { Browser, Permissions } from 'webextension-polyfill';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { builtExtension } from '../built-extension.ts';
import { copyExtension } from './copy-extension.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launch } from './launch.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** What a running browser can be given. */
const lendable = {
  chromium: ['allowPrivate', 'allowed', 'extensionFolder'],
  firefox: ['allowPrivate', 'allowed', 'extensionFolder', 'proxy'],
} satisfies Record<BrowserName, readonly (keyof LaunchOptions)[]>;

type Lendable = Partial<Pick<LaunchOptions, (typeof lendable)['firefox'][number]>>;

/** What is kept right after the installation, and allowed without the person. */
type Beginning = Record<'local' | 'session', Record<string, unknown>> & {
  alarms: string[];
  permissions: readonly string[];
};

type Shared = {
  driver: Driver;
  /** A copy, whose place stays the same: Chromium knows an extension by it. */
  extensionFolder: string;
  beginning: Beginning;
  given: Lendable;
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
  const held = shared.get(name);
  if (held && !held.isGone) {
    try {
      await beginAnew(name, held, wanted);
    } catch (error) {
      // The next file gets another.
      await discardBrowser(name);
      throw error;
    }
    return held.driver;
  }
  const { allowed = [], ...others } = wanted;
  const { path: extensionFolder } = makeTemporaryFolder('extension');
  copyExtension(wanted.extensionFolder ?? builtExtension(name), extensionFolder, allowed);
  const driver = await launch(name, { ...others, extensionFolder });
  const beginning = await driver.evaluate(readBeginning, allowed);
  const fresh = { driver, extensionFolder, beginning, given: wanted, isGone: false };
  void driver.gone.then(() => {
    fresh.isGone = true;
  });
  shared.set(name, fresh);
  return driver;
}

async function discardBrowser(name: BrowserName): Promise<void> {
  const held = shared.get(name);
  shared.delete(name);
  await held?.driver.close();
}

async function beginAnew(name: BrowserName, held: Shared, wanted: Lendable): Promise<void> {
  const { driver, beginning } = held;
  const { allowed = [], allowPrivate = false, extensionFolder = builtExtension(name) } = wanted;
  await driver.closePopup();
  if (!isDeepStrictEqual(wanted, held.given)) {
    copyExtension(extensionFolder, held.extensionFolder, allowed);
    await driver.updateExtension(allowPrivate);
    await driver.setProxy?.(wanted.proxy);
    held.given = wanted;
  }
  // What the worker still remembers would be written down again.
  await driver.suspendWorker();
  if (!(await driver.evaluate(hasAllSites))) await driver.giveSitesBack();
  const permissions = [...beginning.permissions, ...allowed];
  await driver.evaluate(forgetAll, { ...beginning, permissions });
  await driver.suspendWorker();
}

/** Runs in an extension page. */
async function readBeginning(allowed: readonly string[]): Promise<Beginning> {
  const { permissions = [] } = (await chrome.permissions.getAll()) as Permissions.Permissions;
  return {
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    permissions: permissions.filter((one) => !allowed.includes(one)),
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
