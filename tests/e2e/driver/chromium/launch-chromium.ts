import type { Browser, Page as PuppeteerPage, Target } from 'puppeteer-core';
import { until } from '../../../until.ts';
import { assembleDriver, startPatienceMs, welcomePath } from '../assemble-driver.ts';
import type { Driver, LaunchOptions, Where } from '../driver.ts';
import { openHere } from '../extension-tab.ts';
import { emulateNetwork, makeChromiumPage } from './chromium-page.ts';
import { followWorker, unlessStopped } from './follow-worker.ts';
import { startChromium } from './start-chromium.ts';

/** The extension API that the functions below use inside the browser. */
declare const chrome: {
  developerPrivate?: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
  management?: { setEnabled(extensionId: string, isEnabled: boolean): Promise<void> };
};

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { browser, profileSeen, freeze, kill, stop } = await startChromium(options);
  const address = await install(browser, options);
  const isOfExtension = (target: Target, type: string) =>
    target.type() === type && target.url().startsWith(address(''));
  const findWorker = () =>
    browser.targets().find((target) => isOfExtension(target, 'service_worker'));
  const first = await takeWelcome(browser, address(welcomePath));
  const tabs = new Set<PuppeteerPage>([first]);
  const followed = await followWorker(first, address(''), findWorker);
  // Before its first run has ended, a worker gets no navigation events.
  await followed.nextStart();

  const findPopup = async () => {
    for (const target of browser.targets()) {
      if (!isOfExtension(target, 'page')) continue;
      const page = await target.asPage();
      // A page of the extension that is not in a tab is the popup.
      if (!tabs.has(page)) return makeChromiumPage(page, undefined);
    }
    return null;
  };
  const session = await browser.target().createCDPSession();
  const killWorker = async () => {
    await followed.letGo();
    // Not by way of a connection: a worker that starts would then neither run nor stop.
    await unlessStopped(async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { targetId, type, url } of targetInfos) {
        if (type !== 'service_worker' || !url.startsWith(address(''))) continue;
        await session.send('Target.closeTarget', { targetId });
      }
    });
  };
  const suspendWorker = async () => {
    await until('the worker to stop', async () => {
      // A late event of the page before may start it again.
      await killWorker();
      return !findWorker();
    });
  };

  return assembleDriver(
    {
      name: 'chromium',
      address,
      async reinstall(allowPrivate) {
        // Otherwise the old worker might be asked, which never answers.
        await suspendWorker();
        await install(browser, { ...options, allowPrivate });
        await followed.nextStart();
      },
      async switchOff() {
        // A worker that a debugger holds would stay.
        await suspendWorker();
        await setEnabled(browser, address(''), false);
      },
      switchOn: () => setEnabled(browser, address(''), true),
      firstPage: await makeChromiumPage(first, undefined),
      async openTab(where) {
        const page =
          where === 'normal' ? await browser.newPage() : await openByExtension(first, where);
        tabs.add(page);
        return (tabId) => makeChromiumPage(page, tabId);
      },
      popup: findPopup,
      async closePopup() {
        await (await findPopup())?.close();
      },
      suspendWorker,
      killWorker,
      takeSites: (...hosts) => limitSites(browser, address(''), hosts),
      giveSitesBack: () => limitSites(browser, address(''), null),
      answerQuestion: async () => false,
      async setOffline(page, isOffline) {
        const worker = await followed.session();
        const forWorker = () => worker && emulateNetwork(worker, isOffline);
        const forPage = () => page.setOffline?.(isOffline);
        // If the worker were back before its page, the page would load for nothing.
        for (const set of isOffline ? [forWorker, forPage] : [forPage, forWorker]) await set();
      },
      setWishes: async (page, areWished) => page.setWishes?.(areWished),
      isWorkerRunning: async () => findWorker() !== undefined,
      async workerBytes() {
        const worker = await until('the worker', followed.session);
        await worker.send('HeapProfiler.collectGarbage');
        return (await worker.send('Runtime.getHeapUsage')).usedSize;
      },
      workerErrors: async () => followed.errors(),
      diskFolder: profileSeen,
      freeze,
      kill,
      gone: new Promise((resolve) => browser.once('disconnected', () => resolve())),
      close: stop,
    },
    options,
  );
}

/** The tab that opens with the installation. The one that was there before is closed. */
async function takeWelcome(browser: Browser, url: string): Promise<PuppeteerPage> {
  const before = await browser.pages();
  const isWelcome = (target: Target) => target.type() === 'page' && target.url() === url;
  const target = await browser.waitForTarget(isWelcome, { timeout: startPatienceMs });
  const page = await target.page();
  if (page === null) throw new Error('The welcome has no page.');
  for (const other of before) if (other !== page) await other.close();
  return page;
}

/**
 * The way a person's window comes about. A browser context of puppeteer's is private as well, but
 * the extension hears of no navigation in it (measured: Chromium 156).
 */
async function openByExtension(
  extensionPage: PuppeteerPage,
  where: Exclude<Where, 'normal'>,
): Promise<PuppeteerPage> {
  const browser = extensionPage.browser();
  const before = new Set(browser.targets());
  await extensionPage.evaluate(openHere, where);
  // A popup that opens by itself at the same time is a target without a page.
  const target = await browser.waitForTarget(
    async (it) => it.type() === 'page' && !before.has(it) && (await it.page()) !== null,
  );
  const page = await target.page();
  if (page === null) throw new Error(`The ${where} tab has no page.`);
  return page;
}

/** Limits the extension's site access, like its details page. `null`: no site. */
async function limitSites(
  browser: Browser,
  origin: string,
  hosts: readonly string[] | null,
): Promise<void> {
  const hostAccess = hosts === null ? 'ON_ALL_SITES' : hosts[0] ? 'ON_SPECIFIC_SITES' : 'ON_CLICK';
  const extensionId = new URL(origin).host;
  await onExtensionsPage(browser, async (page) => {
    await page.evaluate((change) => chrome.developerPrivate?.updateExtensionConfiguration(change), {
      extensionId,
      hostAccess,
    });
    for (const host of hosts ?? []) {
      await page.evaluate(
        (id, pattern) => chrome.developerPrivate?.addHostPermission(id, pattern),
        extensionId,
        `http://${host}/*`,
      );
    }
  });
}

async function setEnabled(browser: Browser, origin: string, isEnabled: boolean): Promise<void> {
  const extensionId = new URL(origin).host;
  await onExtensionsPage(browser, (page) =>
    page.evaluate((id, isOn) => chrome.management?.setEnabled(id, isOn), extensionId, isEnabled),
  );
}

/** Where a person changes what extensions may do. */
async function onExtensionsPage(
  browser: Browser,
  change: (page: PuppeteerPage) => Promise<unknown>,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await change(page);
  await page.close();
}

async function install(
  browser: Browser,
  { extensionFolder, otherExtensions = [], allowPrivate = false }: LaunchOptions,
): Promise<(path: string) => string> {
  const session = await browser.target().createCDPSession();
  for (const path of otherExtensions) await session.send('Extensions.loadUnpacked', { path });
  const { id } = await session.send('Extensions.loadUnpacked', {
    path: extensionFolder,
    enableInIncognito: allowPrivate,
  });
  return (path) => `chrome-extension://${id}/${path}`;
}
