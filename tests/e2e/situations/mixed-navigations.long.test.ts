import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Try } from '../../../lib/statistics/try.ts';
import type { Answer, SeenRequest } from '../../gateways/start-scripted-site.ts';
import { startRandom } from '../../random.ts';
import { pickLength } from '../../soak.ts';
import { findFreePort } from '../../system/free-port.ts';
import { until } from '../../until.ts';
import type { Driver, Page } from '../driver/driver.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { overlayAbout, overlayStatus, popupAbout } from './look.ts';

declare const chrome: Browser;

/** Another walk: `BACKSOON_SEED=7 npm run soak mixed`. */
const seed = Number(process.env.BACKSOON_SEED ?? 20261122);
const stepCount = pickLength({ short: 45, full: 600 });
/**
 * Each wait has its own end, so this is for a walk that hangs. Seen: 150 s for 500 beside other
 * work.
 */
const walkMs = 600_000;
/**
 * Side by side, so that the walks also meet each other in one worker. The last is in a private window,
 * of which nothing is kept.
 */
const tabCount = pickLength({ short: 3, full: 5 });
const privateWalk = `/w${tabCount - 1}/`;

/** So many that no host fails in a burst, whose loads would be counted together. */
const hosts = Array.from({ length: 12 }, (_, index) => `host-${index}.walk.test`);
const statuses = [500, 502, 503, 504, 520, 529];
const kinds = [
  'good',
  'bad',
  'empty',
  'to-good',
  'to-bad',
  'abandoned',
  'hung-up',
  'refused',
  'reload',
  'route',
  'back',
  'forward',
];

/** A good page that tells its site if an overlay ever appears on it, however late. */
const watchfulPage = `<!doctype html><h1>Good</h1><script>
  new MutationObserver(() => {
    if (document.querySelector('backsoon-overlay')) fetch('/overlay-on-good-page?' + location.href);
  }).observe(document, { childList: true, subtree: true });
</script>`;

inEachBrowser(
  (stage) => {
    test(
      `${stepCount} mixed navigations (seed ${seed}): help exactly where a document failed, each failure kept once`,
      async () => {
        const { driver, site, page: first } = stage();
        site.answerOthers(answerByPath);
        // All the while a popup speaks of one of them.
        const deadPort = await findFreePort();
        await first.goto(site.url('/w0/good', hosts[0]));
        const popup = await popupAbout(stage());
        const pages: Page[] = [first];
        while (pages.length < tabCount - 1) pages.push(await driver.newPage());
        pages.push(await driver.newPage('private'));
        const walks = pages.map((page, index) =>
          walk(
            stage(),
            page,
            startRandom(seed + index),
            { steps: stepCount / tabCount, name: `w${index}`, deadPort },
            page === first ? popup : null,
          ),
        );
        const done = new Set((await Promise.all(walks)).flat());
        expect([...done].sort()).toEqual(kinds.toSorted());
        expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
        expect(popup.errors).toEqual([]);

        // A load that the person left is no load, and nobody's failure is the site's.
        const all = await driver.readTries();
        expect(all.filter(({ path }) => path.includes('abandoned'))).toEqual([]);
        expect(all.filter(({ path }) => path.startsWith(privateWalk))).toEqual([]);
        const lost = all.filter(({ kind }) => kind === 'unreachable');
        expect(lost.filter(({ path }) => !isLost(path))).toEqual([]);
        const served = countPaths(
          site.requests.filter(
            ({ path }) =>
              statusOf(path) >= 500 && !path.includes('abandoned') && !path.startsWith(privateWalk),
          ),
        );
        const kept = () =>
          driver
            .readTries()
            .then((tries) => countPaths(tries.filter(({ kind }) => kind === 'failed')));
        await until('every failed load to be kept', async () => {
          const now = await kept();
          const missing = Object.keys(served).filter((path) => now[path] !== served[path]);
          if (sum(now) < sum(served)) throw new Error(`Missing: ${missing.slice(0, 20)}`);
          return true;
        });
        expect(await kept()).toEqual(served);
        expect(
          site.requests.filter(({ path }) => path.startsWith('/overlay-on-good-page')),
        ).toEqual([]);
      },
      walkMs,
    );
  },
  { allowPrivate: true },
);

/** The path says it all: /w0/17/bad/502. */
function answerByPath({ path }: SeenRequest): Answer {
  const [, , , kind, status] = path.split('/');
  switch (kind) {
    case 'good':
      return { body: watchfulPage, headers: { 'cache-control': 'no-cache' } };
    case 'bad':
      return { status: Number(status) };
    case 'empty':
      return { status: Number(status), body: '' };
    case 'to-good':
      return { status: 302, headers: { location: path.replace('to-good', 'good') } };
    case 'to-bad':
      return { status: 307, headers: { location: path.replace('to-bad', 'bad') } };
    case 'abandoned':
      return { status: Number(status), delayMs: 2000 };
    case 'hung-up':
      return { sent: 'hung-up' };
    default:
      return { status: 404 };
  }
}

/** Nobody answers there. */
function isLost(path: string): boolean {
  return /\/(hung-up|refused)\//.test(path);
}

function statusOf(path: string): number {
  return /\/(bad|empty)\//.test(path) ? Number(path.split('/')[4]) : 200;
}

async function walk(
  { driver, site }: Stage,
  page: Page,
  random: () => number,
  { steps, name, deadPort }: { steps: number; name: string; deadPort: number },
  popup: Page | null,
): Promise<string[]> {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  /** The tab's own history, as far as this walk made it. */
  let visited: string[] = [];
  let position = -1;
  const done: string[] = [];
  const arrive = (url: string) => {
    visited = [...visited.slice(0, position + 1), url];
    position += 1;
  };

  for (let step = 0; step < steps; step++) {
    // Each possible kind comes once at first, so that a short walk has all.
    const owed = kinds.filter((each) => !done.includes(each) && canDo(each));
    const wanted = step === 0 ? 'good' : pick(owed.length > 0 ? owed : kinds);
    const kind = canDo(wanted) ? wanted : 'bad';
    const url = (of: string) => {
      const address = new URL(site.url(`/${name}/${step}/${of}/${pick(statuses)}`, pick(hosts)));
      if (of === 'refused') address.port = String(deadPort);
      return address.href;
    };
    if (kind === 'reload') await page.reload();
    else if (kind === 'back') await goTo(position - 1, () => page.back());
    else if (kind === 'forward') await goTo(position + 1, () => page.forward());
    else if (kind === 'route') {
      const path = `${new URL(here()).pathname}/routed`;
      await page.evaluate((to) => history.pushState({}, '', to), path);
      arrive(new URL(path, here()).href);
    } else {
      if (kind === 'abandoned') await page.goto(url('abandoned'), 'started');
      const target = url(kind === 'abandoned' ? 'good' : kind);
      await page.goto(target);
      arrive(target.replace('to-', ''));
    }
    await checkHere(driver, page, here(), `${name} step ${step}: ${kind}`, popup);
    done.push(kind);
  }
  return done;

  function here(): string {
    return visited[position] ?? '';
  }
  function canDo(kind: string): boolean {
    if (kind === 'back') return position > 0;
    if (kind === 'forward') return position < visited.length - 1;
    // Scripts do not run in the browser's own page.
    return kind !== 'route' || !/\/(empty|hung-up|refused)\//.test(here());
  }
  async function goTo(next: number, go: () => Promise<void>): Promise<void> {
    position = next;
    await go();
  }
}

async function checkHere(
  driver: Driver,
  page: Page,
  url: string,
  where: string,
  popup: Page | null,
): Promise<void> {
  const { pathname } = new URL(url);
  const status = statusOf(pathname);
  const expected = isLost(pathname)
    ? "unreachable undefined, badge '!'"
    : status >= 500
      ? `failed ${status}, badge '${status}'`
      : "worked 200, badge ''";
  await until(`${where}: ${expected} at ${url}`, async () => {
    const seen = await driver.evaluate(outcomeAt, Number(page.tabId), url);
    if (seen !== expected) throw new Error(seen);
    return true;
  });
  if (status >= 500 && !url.includes('/empty/')) await overlayAbout(page, status);
  else expect(await overlayStatus(page), `overlay, ${where} at ${url}`).toBeNull();
  const told = isLost(pathname) ? 'none' : status >= 500 ? String(status) : null;
  await until(`the popup to tell ${told}, ${where}`, async () => {
    const seen = popup && (await popup.attribute('.help[data-status]', 'data-status'));
    if (popup && seen !== told) throw new Error(`It tells ${seen}.`);
    return true;
  });
}

/**
 * Runs in an extension page: what is known of the document that the tab shows, once it is the one
 * at this address.
 */
async function outcomeAt(tabId: number, url: string): Promise<string> {
  const key = `tab:${tabId}`;
  const tab = await chrome.tabs.get(tabId);
  if (tab.url !== url || tab.status !== 'complete') return `${tab.status} at ${tab.url}`;
  const frame = await chrome.webNavigation.getFrame({ tabId, frameId: 0 });
  const { [key]: state } = await chrome.storage.session.get(key);
  // biome-ignore lint/suspicious/noExplicitAny: what the extension remembers has no public type
  const document = (state as any)?.document;
  if (document?.documentId !== (frame as { documentId?: string }).documentId)
    return 'another document';
  const badge = await chrome.action.getBadgeText({ tabId });
  return `${document.outcome?.kind} ${document.outcome?.statusCode}, badge '${badge}'`;
}

function countPaths(tries: readonly Pick<Try, 'path'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { path } of tries) counts[path] = (counts[path] ?? 0) + 1;
  return counts;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
