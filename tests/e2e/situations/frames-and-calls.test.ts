import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowser, inOneBrowser, type Stage } from './in-each-browser.ts';
import { badgeSays, isSilent, overlayStatus, popupAbout, silent, triesOf } from './look.ts';

declare const chrome: Browser;

inEachBrowser((stage) => {
  test('a frame that fails on a good page: badge and popup say which, and the page is fine', async () => {
    const { driver, site, page } = stage();
    const video = site.url('/embed', 'video.test');
    site.answer('/embed', { status: 502 });
    site.answer('/', { body: `<!doctype html><h1>Fine</h1><iframe src="${video}"></iframe>` });
    await page.goto(site.url('/', 'holds-a-frame.test'));
    await badgeSays(driver, page, '!');
    expect(await overlayStatus(page)).toBeNull();
    const title = await driver.evaluate(titleOf, Number(page.tabId));
    expect(title).toBe(`A part of this page failed: ${new URL(video).host} (502)`);
    expect(await readNotice(stage(), 'part-failed')).toContain(
      `${new URL(video).host} failed (502)`,
    );
    const [row] = await triesOf(driver, 'video.test', 1);
    expect(row).toMatchObject({ kind: 'subframe', status: 502 });
    expect(await triesOf(driver, 'holds-a-frame.test', 0)).toEqual([]);
    expect(await readSites(stage()), 'no site that has failed').not.toContain(row?.site);

    site.answer('/embed', {});
    await page.reload();
    expect(await isSilent(driver, page)).toBe(silent);
  });

  test('an object and an embed that fail are told as frames are', async () => {
    const { driver, site, page } = stage();
    const parts = {
      object: '<object data="/embed" type="text/html"></object>',
      embed: '<embed src="/embed" type="text/html">',
    };
    site.answer('/embed', { status: 502 });
    await oneByOne(parts, async (part, index) => {
      site.answer('/', { body: `<!doctype html><h1>Fine</h1>${part}` });
      await page.goto('about:blank');
      await badgeSays(driver, page, '');
      await page.goto(site.url('/', `holds-${index}.test`));
      await badgeSays(driver, page, '!');
      const [row] = await triesOf(driver, `holds-${index}.test`, 1);
      expect(row).toMatchObject({ kind: 'subframe', status: 502 });
    });
  });

  test('a frame in a frame that fails, and then works: the badge goes with it', async () => {
    const { driver, site, page } = stage();
    site.answer('/inner', { status: 503 });
    site.answer('/outer', { body: '<iframe src="/inner"></iframe>' });
    site.answer('/', { body: '<!doctype html><iframe src="/outer"></iframe>' });
    await page.goto(site.url('/', 'nested.test'));
    await badgeSays(driver, page, '!');
    site.answer('/inner', {});
    await page.evaluate(() => {
      const outer = document.querySelector('iframe')?.contentDocument;
      outer?.querySelector('iframe')?.contentWindow?.location.reload();
    });
    await badgeSays(driver, page, '');
  });

  test('calls of a good page that fail: the popup counts them, and nothing is kept', async () => {
    const { driver, site, page } = stage();
    const api = site.url('/api', 'api.test');
    site.answer('/api', { status: 502, headers: { 'access-control-allow-origin': '*' } });
    site.answer('/own', { status: 503 });
    site.answer('/closed', { status: 500 });
    site.answer('/', { body: '<!doctype html><h1>App</h1>' });
    await page.goto(site.url('/', 'app.test'));
    await page.evaluate(
      async (open, closed) => {
        for (let call = 0; call < 4; call++) await (await fetch(`${open}?${call}`)).text();
        await (await fetch('/own')).text();
        await fetch(closed, { mode: 'no-cors' });
      },
      api,
      site.url('/closed', 'closed.test'),
    );
    const { host } = new URL(api);
    const notice = await readNotice(stage(), 'calls-failed');
    expect(notice).toContain(`4 times it asked ${host} for data, and that failed (502).`);
    expect(notice).toMatch(/It asked app\.test\S* for data once/);
    // To an extension's script Firefox tells of a closed call what it would not tell the page.
    expect(notice).toContain(
      driver.name === 'chromium'
        ? 'It asked another site for data once. The browser does not say how that went.'
        : 'It asked closed.test',
    );
    expect(await isSilent(driver, page)).toBe(silent);
    expect(await triesOf(driver, 'api.test', 0)).toEqual([]);
    // The browser itself says in the console that calls failed.
    page.errors.length = 0;
  });
});

// How many are kept our code decides, in the worker.
inOneBrowser((stage) => {
  test('four hidden frames that fail in a loop bring 60 rows a minute at most', async () => {
    const { driver, site, page } = stage();
    const before = (await driver.readTries()).length;
    const seen = () => site.requests.filter(({ path }) => path.startsWith('/flood/')).length;
    site.answerOthers(() => ({ status: 502 }));
    const hosts = [1, 2, 3, 4].map((number) => site.url('/flood/', `flood${number}.test`));
    site.answer('/', { body: '<!doctype html><h1>Fine</h1>' });
    await page.goto(site.url('/', 'floods.test'));
    await page.evaluate((addresses) => {
      for (const address of addresses) {
        const frame = document.createElement('iframe');
        let turn = 0;
        frame.hidden = true;
        frame.onload = () => {
          frame.src = `${address}${turn++}`;
        };
        frame.src = `${address}first`;
        document.body.append(frame);
      }
    }, hosts);
    await until('the flood', () => seen() > 90, 30_000);
    await page.goto(site.url('/', 'floods.test'));
    const rows = (await driver.readTries()).length - before;
    expect(rows).toBeGreaterThan(20);
    expect(rows).toBeLessThanOrEqual(60);
  });
});

async function readNotice(stage: Stage, kind: string): Promise<string> {
  const popup = await popupAbout(stage);
  const selector = `[data-notice="${kind}"]`;
  const text = await until(`the notice ${kind}`, () => popup.text(selector));
  await popup.close();
  await stage.page.bringToFront();
  return text;
}

async function readSites(stage: Stage): Promise<string[]> {
  const popup = await popupAbout(stage);
  await until('the popup', () => popup.exists('footer'));
  const sites = await popup.with((root) =>
    [...root.querySelectorAll<HTMLElement>('[data-site]')].map(({ dataset }) => dataset.site ?? ''),
  );
  await popup.close();
  await stage.page.bringToFront();
  return sites;
}

/** Runs in an extension page. */
function titleOf(tabId: number): Promise<string> {
  return chrome.action.getTitle({ tabId });
}
