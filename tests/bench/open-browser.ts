import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { builtExtension } from '../e2e/built-extension.ts';
import { startChromium } from '../e2e/driver/chromium/start-chromium.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { until } from '../until.ts';

/** A real Chromium with the built extension. */
export type BenchBrowser = {
  browser: Browser;
  profileFolder: string;
  /** Opens a page of the extension in front; `before` runs in it ahead of its own scripts. */
  open(path: string, before?: () => void): Promise<Page>;
  /** The background, awake. */
  connectWorker(): Promise<CDPSession>;
  close(): Promise<void>;
};

export async function openBrowser(
  profileFolder: string = makeTemporaryFolder('bench').path,
): Promise<BenchBrowser> {
  const extensionFolder = builtExtension('chromium');
  const { browser, stop } = await startChromium({ extensionFolder, profileFolder });
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: extensionFolder });
  const address = (path: string) => `chrome-extension://${id}/${path}`;
  const findWorker = () => browser.targets().find((target) => target.type() === 'service_worker');

  await until('the welcome page', async () => {
    const pages = await browser.pages();
    const welcome = pages.find((page) => page.url() === address('welcome.html'));
    await welcome?.close();
    return welcome;
  });
  return {
    browser,
    profileFolder,
    async open(path, before) {
      const page = await browser.newPage();
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(address(path));
      return page;
    },
    async connectWorker() {
      const worker = await until('the worker', async () => findWorker()?.worker());
      return worker.client;
    },
    close: stop,
  };
}
