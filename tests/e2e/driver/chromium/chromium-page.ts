import { writeFileSync } from 'node:fs';
import type { CDPSession, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { until } from '../../../until.ts';
import type { Key, Page, Surface } from '../driver.ts';
import { focusReady, keyActed, makeSurface, pressingKeys, type Root } from '../surface.ts';
import { collectErrors } from './collect-errors.ts';
import { callOn, callOnDocument, findDocument, findShadowRoot } from './remote-object.ts';

const loadPatienceMs = 20_000;

export async function makeChromiumPage(
  page: PuppeteerPage,
  tabId: number | undefined,
): Promise<Page> {
  const session = await page.createCDPSession();
  const errors = await collectErrors(session);
  const surface = makeSurface(documentRoot(page, session));
  return {
    ...surface,
    tabId,
    errors,
    async goto(url, until = 'loaded') {
      const loading = tolerate(page.goto(url, { timeout: loadPatienceMs }));
      if (until === 'loaded') await loading;
      // Nobody awaits it, so a timeout is no fault.
      else loading.catch(() => {});
    },
    reload: () => tolerate(page.reload({ timeout: loadPatienceMs })),
    back: () => goBy(session, -1),
    forward: () => goBy(session, 1),
    async evaluate(run, ...args) {
      const source = `(_document, ...args) => (${run})(...args)`;
      const result = await callOnDocument(session, source, args);
      // The source is that of `run`, so what comes back is what `run` returns.
      return result as Awaited<ReturnType<typeof run>>;
    },
    overlay: () => findOverlay(page, session),
    async press(key) {
      if (pressingKeys.has(key)) await focusReady(() => findOverlay(page, session));
      for (const each of keys[key]) await page.keyboard.down(each);
      for (const each of keys[key].toReversed()) await page.keyboard.up(each);
      if (pressingKeys.has(key)) await keyActed(() => findOverlay(page, session));
    },
    async setSize(width, height) {
      const screen = { width, height, deviceScaleFactor: 1, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
    },
    async becomePhone() {
      const screen = { width: 412, height: 800, deviceScaleFactor: 2.6, mobile: true };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
      const fingers = { enabled: true, maxTouchPoints: 5 };
      await session.send('Emulation.setTouchEmulationEnabled', fingers);
    },
    async pinch(scale) {
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    },
    setOffline: (isOffline) => emulateNetwork(session, isOffline),
    async setWishes(areWished) {
      const wishes = { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' };
      const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
      await session.send('Emulation.setEmulatedMedia', areWished ? { features } : {});
    },
    async renew() {
      await session.send('Emulation.clearDeviceMetricsOverride');
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
      await emulateNetwork(session, false);
      await page.goto('about:blank', { timeout: loadPatienceMs });
      await session.send('Page.resetNavigationHistory');
      errors.length = 0;
    },
    screenshot: async (file) => writeFileSync(file, await page.screenshot()),
    bringToFront: () => page.bringToFront(),
    async crash() {
      const crashed = new Promise((resolve) => session.once('Inspector.targetCrashed', resolve));
      // Its own response never comes.
      session.send('Page.crash').catch(() => {});
      await crashed;
    },
    async close() {
      await until('the tab to close', () => {
        // Chromium loses a close that meets the commit of a load (seen: 156, one of 150 under load).
        page.close().catch(() => {});
        return page.isClosed();
      });
    },
  };
}

export async function emulateNetwork(session: CDPSession, isOffline: boolean): Promise<void> {
  const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', { offline: isOffline, ...unlimited });
}

const keys: Record<Key, readonly KeyInput[]> = {
  ArrowDown: ['ArrowDown'],
  ArrowLeft: ['ArrowLeft'],
  ArrowRight: ['ArrowRight'],
  ArrowUp: ['ArrowUp'],
  'Control+V': ['Control', 'v'],
  Enter: ['Enter'],
  Escape: ['Escape'],
  'Shift+Tab': ['Shift', 'Tab'],
  Space: ['Space'],
  Tab: ['Tab'],
};

function documentRoot(page: PuppeteerPage, session: CDPSession): Root {
  return {
    name: 'the page',
    call: (source, args) => callOnDocument(session, source, args),
    press: async (selector) => pressMiddle(page, session, await findDocument(session), selector),
  };
}

async function findOverlay(page: PuppeteerPage, session: CDPSession): Promise<Surface | null> {
  const objectId = await findShadowRoot(session, 'backsoon-overlay');
  if (objectId === null) return null;
  return makeSurface({
    name: 'the overlay',
    isGuarded: true,
    call: (source, args) => callOn(session, objectId, source, args),
    press: (selector) => pressMiddle(page, session, objectId, selector),
  });
}

async function pressMiddle(
  page: PuppeteerPage,
  session: CDPSession,
  root: string,
  selector: string,
): Promise<void> {
  const middle = `(root, selector) => {
    const { x, y, width, height } = root.querySelector(selector).getBoundingClientRect();
    const { offsetLeft, offsetTop } = visualViewport;
    return { x: x + width / 2 - offsetLeft, y: y + height / 2 - offsetTop };
  }`;
  const { x, y } = (await callOn(session, root, middle, [selector])) as { x: number; y: number };
  await page.mouse.click(x, y);
}

async function goBy(session: CDPSession, steps: number): Promise<void> {
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + steps];
  if (!entry) throw new Error(`The history has nothing ${steps} steps from here.`);
  await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
}

/** It is no error if the browser shows its own page, or a newer load replaces this one. */
async function tolerate(loading: Promise<unknown>): Promise<void> {
  try {
    await loading;
  } catch (error) {
    if (!/net::ERR_|frame was detached|Navigating frame/.test(String(error))) throw error;
  }
}
