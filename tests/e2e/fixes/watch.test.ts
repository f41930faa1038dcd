import { afterEach, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import { inEachBrowser } from '../situations/in-each-browser.ts';
import { popupAbout, triesOf } from '../situations/look.ts';
import { noteNotices, readNotices } from './notices.ts';
import { pressFix, runFix, said } from './press.ts';
import { passTime, readAlarm, readWatches } from './time.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

inEachBrowser(
  (stage) => {
    const asked = (path: string) =>
      stage().site.requests.filter((request) => request.path.replace(/\?.*/, '') === path);
    const hostOf = (name: string) => `${name}:${stage().site.port}`;
    const stateOf = async (name: string) =>
      (await readWatches(stage().driver)).find(({ host }) => host === hostOf(name))?.state.kind;

    async function startWatch(name: string, path = '/'): Promise<void> {
      const { driver, site, page } = stage();
      site.answer(path, { status: 502 });
      await page.goto(site.url(`${path}?secret=1#top`, name));
      await runFix(driver, page, 'watch');
      await until('the watch', async () => (await stateOf(name)) === 'waiting');
    }

    afterEach(() =>
      stage().driver.evaluate(async () => {
        const { watches = [] } = await chrome.storage.local.get('watches');
        for (const { host } of watches as { host: string }[]) {
          await chrome.runtime.sendMessage({ name: 'cancelWatch', request: { host }, tabId: -1 });
        }
      }),
    );

    test('it asks for the very page as a stranger, and writes nothing down but its site', async () => {
      const { driver, site, page } = stage();
      site.answer('/cookie', { headers: { 'set-cookie': 'session=1' } });
      await page.goto(site.url('/cookie', 'watched.site.test'));
      const before = Date.now();
      await startWatch('watched.site.test', '/shop');
      const [watch] = await readWatches(driver);
      expect(JSON.stringify(watch)).not.toContain('secret');
      const firstAt = await readAlarm(driver);
      expect(firstAt).toBeGreaterThan(before + 40_000);

      site.requests.length = 0;
      const checkedAfter = Date.now();
      await passTime(driver, 1);
      // Not the alarm: it is set before the check, too, for a worker that stops during it.
      const first = await until('the check to end', async () =>
        (await readWatches(driver)).find(({ checksMade }) => checksMade === 1),
      );
      expect(first.state.kind).toBe('waiting');
      expect(asked('/shop')).toHaveLength(1);
      expect(await readAlarm(driver)).toBeGreaterThan(checkedAfter + 40_000);
      site.answer('/shop', { body: 'Welcome' });
      await noteNotices(driver);
      await passTime(driver, 1);
      await until('the answer', async () => (await stateOf('watched.site.test')) === 'answered');
      const look = 'GET /shop?secret=1';
      expect(asked('/shop').map(({ method, path }) => `${method} ${path}`)).toEqual([look, look]);
      for (const { headers } of asked('/shop')) {
        expect([headers.cookie, headers.referer, headers.authorization]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }
      expect(await readAlarm(driver)).toBeNull();

      const notice = `watch:${site.url('/', 'watched.site.test')}`;
      await until('the message', async () => (await readNotices(driver)).includes(notice));
      const checks = (await triesOf(driver, 'watched.site.test', 3)).filter(
        ({ isCheck }) => isCheck,
      );
      expect(checks.map(({ status }) => status)).toEqual([502, 200]);
    });

    test('the list says when it looks next, stops on a press, and opens the tab that answered', async () => {
      const { driver, site, page } = stage();
      await startWatch('listed.site.test');
      const popup = await popupAbout(stage());
      const row = `[data-watch="${hostOf('listed.site.test')}"]`;
      // The help comes later, and moves the list.
      await until('the help', () => popup.exists('.help'));
      await until('the list', async () => /Next check at/.test((await popup.text(row)) ?? ''));
      await popup.click(`${row} [data-action="cancel"]`);
      await until('the row to go', async () => !(await popup.exists(row)));
      await until('no alarm', async () => (await readAlarm(driver)) === null);

      await page.bringToFront();
      await startWatch('listed.site.test');
      site.answer('/', { body: 'Welcome' });
      site.requests.length = 0;
      await passTime(driver, 1);
      await until('the look', () => asked('/').length === 1);
      await until('the answer', async () => (await stateOf('listed.site.test')) === 'answered');
      await until('the row to say so', () => popup.exists(`${row}[data-state="answered"]`));
      expect(await popup.text(row)).toMatch(/Answered at .* Open it to see if it works/s);
      await popup.bringToFront();
      await popup.click(`${row} [data-action="open"]`);
      await until('the tab to load', () => stage().site.requests.length === 2);
      expect(site.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'GET /?secret=1',
        'GET /?secret=1',
      ]);
      const isInFront = await driver.evaluate(
        async (tabId) => (await chrome.tabs.get(tabId)).active,
        Number(page.tabId),
      );
      expect(isInFront).toBe(true);
      await until('the list to be empty', async () => (await readWatches(driver)).length === 0);
      await popup.close();
    });

    test('it outlives the worker, honours Retry-After, and ends after a day', async () => {
      const { driver, site } = stage();
      await startWatch('patient.site.test');
      site.answer('/', { status: 503, headers: { 'retry-after': '7200' } });
      site.requests.length = 0;
      await driver.suspendWorker();
      await passTime(driver, 1);
      await until('the check of a woken worker', () => asked('/').length === 1);
      await until('the wish to be heeded', async () => {
        const minutes = ((await readAlarm(driver)) ?? 0) - Date.now();
        return minutes > 115 * 60_000 && minutes < 125 * 60_000;
      });
      site.answer('/', { status: 503 });
      await passTime(driver, 24 * 60);
      await until('the end', async () => (await stateOf('patient.site.test')) === 'over');
      expect(asked('/')).toHaveLength(2);
      expect(await readAlarm(driver)).toBeNull();
    });

    // That a page may lead on as well is a unit test's.
    test('a redirect to another site is told as such, and not followed', async () => {
      const { driver, site } = stage();
      await startWatch('leads.test');
      const location = site.url('/elsewhere', 'portal.example');
      site.answer('/', { status: 302, headers: { location } });
      site.requests.length = 0;
      await passTime(driver, 1);
      await until('the end', async () => (await stateOf('leads.test')) === 'sent-on');
      expect(site.requests.map(({ path }) => path)).toEqual(['/?secret=1']);
    });

    test('a redirect within the site is followed, and the page there decides', async () => {
      const { driver, site } = stage();
      await startWatch('moves.test');
      site.answer('/', { status: 302, headers: { location: site.url('/new', 'www.moves.test') } });
      site.answer('/new', { body: 'Welcome' });
      site.requests.length = 0;
      await passTime(driver, 1);
      await until('the answer', async () => (await stateOf('moves.test')) === 'answered');
      expect(site.requests.map(({ path }) => path)).toEqual(['/?secret=1', '/new']);
    });

    test('a form page is looked at without its form', async () => {
      const { driver, site, page } = stage();
      site.answer('/pay', { status: 502 });
      site.answer('/form', {
        body: '<form method="post" action="/pay"><button>Pay</button></form>',
      });
      await page.goto(site.url('/form', 'form.site.test'));
      await page.click('button');
      await pressFix(page, 'watch');
      await said(page, /Backsoon will tell you/);
      site.requests.length = 0;
      site.answer('/pay', { status: 405, body: 'Only forms' });
      await passTime(driver, 1);
      await until('the answer', async () => (await stateOf('form.site.test')) === 'answered');
      expect(asked('/pay').map(({ method }) => method)).toEqual(['GET']);
    });

    test('a permission taken back while it runs: the list says what no message can', async () => {
      const { driver, site } = stage();
      // Its settings have no way to take one back, and tests are given it for good.
      if (driver.name === 'chromium') return;
      await startWatch('quiet.site.test');
      await driver.evaluate(() => chrome.permissions.remove({ permissions: ['notifications'] }));
      site.answer('/', { body: 'Welcome' });
      await passTime(driver, 1);
      const popup = await popupAbout(stage());
      const row = `[data-watch="${hostOf('quiet.site.test')}"][data-state="answered"]`;
      await until('the row', () => popup.exists(row));
      await popup.close();
    });
  },
  { allowed: ['notifications'] },
);
