import type { Browser, Permissions } from 'webextension-polyfill';
import { builtExtension } from '../built-extension.ts';
import type { BrowserName, Driver } from './driver.ts';
import { launch } from './launch.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** What is kept, and allowed, right after the installation. */
type Beginning = Record<'local' | 'session', Record<string, unknown>> & {
  alarms: string[];
  permissions: readonly string[];
};

type Shared = { driver: Driver; beginning: Beginning; isGone: boolean };

/**
 * A start costs 5 to 6 s of processor time in either browser (measured on 2 cores), as much as five tests.
 * Files without wishes share one browser. It is stopped when this process ends.
 */
const shared = new Map<BrowserName, Shared>();

/** The browser as after an installation: no history, settings as they come, no tab but the driver's. */
export async function borrowBrowser(name: BrowserName): Promise<Driver> {
  const held = shared.get(name);
  if (held && !held.isGone) {
    await beginAnew(held);
    return held.driver;
  }
  const driver = await launch(name, { extensionFolder: builtExtension(name) });
  const fresh = { driver, beginning: await driver.evaluate(readBeginning), isGone: false };
  void driver.gone.then(() => {
    fresh.isGone = true;
  });
  shared.set(name, fresh);
  return driver;
}

/** For one that a failed test may have left in any state. */
export async function discardBrowser(name: BrowserName): Promise<void> {
  const held = shared.get(name);
  shared.delete(name);
  await held?.driver.close();
}

async function beginAnew({ driver, beginning }: Shared): Promise<void> {
  await driver.closePopup();
  // What the worker still remembers would be written down again.
  await driver.suspendWorker();
  if (!(await driver.evaluate(hasAllSites))) await driver.giveSitesBack();
  await driver.evaluate(forgetAll, beginning);
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
