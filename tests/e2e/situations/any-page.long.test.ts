import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { pickLength } from '../../soak.ts';
import { until } from '../../until.ts';
import type { Page } from '../driver/driver.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { type AnyPage, makeAnyPage } from './make-any-page.ts';

declare const chrome: Browser;

/** Other pages: `BACKSOON_SEED=7 npm run soak any-page`. */
const seed = Number(process.env.BACKSOON_SEED ?? 1_000);
const pageCount = pickLength({ short: 5, full: 200 });
/** Side by side, each in a window of its own: pages in the background draw nothing. */
const laneCount = 3;

const patienceMs = 30_000;

inEachBrowser((stage) => {
  test(
    `${pageCount} pages of any styles and scripts (seed ${seed}): the card works or gives way, and the page fares as with 200`,
    async () => {
      const { driver, site } = stage();
      const made = new Map<string, AnyPage>(
        Array.from({ length: pageCount }, (_, index) => {
          const page = makeAnyPage(seed + index);
          return [`/${seed + index}`, page];
        }),
      );
      site.answerOthers(({ path, headers }) => ({
        status: headers.host?.startsWith('fine') ? 200 : 502,
        body: made.get(path)?.html ?? '',
      }));
      const waiting = [...made];
      const faults: string[] = [];
      const lanes: [Page, Page][] = [];
      while (lanes.length < laneCount)
        lanes.push([await driver.newPage('window'), await driver.newPage('window')]);
      await Promise.all(
        lanes.map(async ([failing, fine]) => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            const [path, page] = next;
            const told = await visit(stage(), { failing, fine }, path, page).catch(String);
            if (told !== null) faults.push(`${path}: ${told}\n  ${page.parts.join('\n  ')}`);
          }
        }),
      );
      expect(faults).toEqual([]);
      expect(lanes.flat().flatMap(({ errors }) => errors)).toEqual([]);
    },
    pageCount * patienceMs,
  );
});

/** Visits the same page failing and fine. Resolves with what is wrong, or with `null`. */
async function visit(
  stage: Stage,
  { failing, fine }: { failing: Page; fine: Page },
  path: string,
  { isTelling }: AnyPage,
): Promise<string | null> {
  const { site } = stage;
  // Sites of their own: one that failed before would start as it was left.
  const host = `page${path.slice(1)}.test`;
  await Promise.all([
    failing.goto(site.url(path, host)),
    isTelling && fine.goto(site.url(path, `fine-${host}`)),
  ]);
  await until(
    'the card to work, or to give way',
    async () => (await isGivenWay(stage, failing)) || (await isPressed(failing)),
    patienceMs,
  );
  const [told, wanted] = isTelling ? await Promise.all([failing, fine].map(fate)) : [];
  if (told !== wanted) return `it fared otherwise: ${told} instead of ${wanted}`;
  await until(
    'the card to be whole, or to have given way',
    async () => (await isGivenWay(stage, failing)) || (await isWhole(failing)),
  );
  return null;
}

async function fate(page: Page): Promise<string> {
  return until(
    'the page to tell',
    () => page.evaluate(() => Reflect.get(window, 'told')),
    patienceMs,
  );
}

/** It is gone, and the badge and the popup tell of the failure. */
async function isGivenWay({ driver }: Stage, page: Page): Promise<boolean> {
  if ((await page.overlay()) !== null) return false;
  const isElsewhere = await driver.evaluate(async (tabId) => {
    const key = `tab:${tabId}`;
    const { [key]: state } = await chrome.storage.session.get(key);
    // biome-ignore lint/suspicious/noExplicitAny: what the extension remembers has no public type
    return (state as any)?.document?.drawnBy === 'browser';
  }, Number(page.tabId));
  if (!isElsewhere || (await driver.badgeText(page)) !== '502') return false;
  const popup = await driver.openExtensionPage(`popup.html?tabId=${page.tabId}`);
  await until(
    'the popup to tell of it',
    async () => (await popup.attribute('.help[data-status]', 'data-status')) === '502',
  );
  await popup.close();
  return true;
}

/** Presses until the details are open. A press that the page stops is put again. */
async function isPressed(page: Page): Promise<boolean> {
  const overlay = await page.overlay();
  const state = await overlay?.attribute('[data-state]', 'data-state');
  if (state === 'details') return true;
  await overlay?.click(state === 'pill' ? '.open' : '.more');
  return false;
}

async function isWhole(page: Page): Promise<boolean> {
  const looks = await (await page.overlay())?.with(readLooks);
  if (looks !== 'whole') throw new Error(String(looks));
  return true;
}

/** Runs in the overlay. In its own size within the window, legible, and ready for a press. */
function readLooks(root: Document | ShadowRoot): string {
  const frame = root.querySelector('.frame');
  const words = root.querySelector('[data-lead]');
  if (!frame || !words) return 'no words';
  const { left, top, right, bottom, width } = frame.getBoundingClientRect();
  if (
    left < 0 ||
    top < 0 ||
    right > innerWidth ||
    bottom > innerHeight ||
    Math.abs(width - 380) > 2
  )
    return `at ${[left, top, right, bottom]} in ${[innerWidth, innerHeight]}`;
  const { color, fontSize, webkitTextFillColor, textShadow, writingMode, letterSpacing } =
    getComputedStyle(words);
  if (
    [color, webkitTextFillColor].some((one) => /, 0\)$|^transparent/.test(one)) ||
    Number.parseFloat(fontSize) < 12
  )
    return `words in ${color} ${webkitTextFillColor} ${fontSize}`;
  if (textShadow !== 'none' || writingMode !== 'horizontal-tb' || letterSpacing.length > 9)
    return `words with ${textShadow} ${writingMode} ${letterSpacing}`;
  const host = getComputedStyle((root as ShadowRoot).host);
  const worn = [host.opacity, host.filter, host.transform, host.clipPath, host.visibility].join(
    ' ',
  );
  if (worn !== '1 none none none visible') return `host with ${worn}`;
  return root.querySelector('[data-ready]') ? 'whole' : 'not ready for a press';
}
