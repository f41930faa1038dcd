import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import type { Page, Surface } from '../driver/driver.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { isSilent, known, overlayAbout, popupAbout, popupShows, silent, triesOf } from './look.ts';

const form =
  '<form method="post" action="/buy#/step/2"><input name="order" value="1"><button>Buy</button></form>';
const placeIn = (page: Page) => page.evaluate(() => location.pathname + location.hash);

inEachBrowser((stage) => {
  test('a form that fails: the warning comes with it, and Open without sending does a GET', async () => {
    const { driver, site, page } = stage();
    await submit(stage(), 'form.site.test', { status: 502 });
    const overlay = await overlayAbout(page, 502);
    await until('the warning', async () =>
      (await overlay.text('.warning'))?.includes('send it again'),
    );
    for (const fix of ['try-again', 'fresh-copy', 'keep-trying']) {
      expect(await fixesOf(overlay)).not.toContain(fix);
    }

    site.answer('/buy', {});
    await overlay.click('[data-fix="open-without-sending"]');
    await until('the page', async () => (await page.text('h1')) === '200');
    expect(methodsOf(stage(), '/buy')).toEqual(['POST', 'GET']);
    expect(await placeIn(page)).toBe('/buy#/step/2');
    expect(await isSilent(driver, page)).toBe(silent);
    const tries = await triesOf(driver, 'form.site.test', 3);
    expect(tries.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'worked /shop',
      'failed /buy',
      'worked /buy',
    ]);
    await page.back();
    await until('the form', () => page.exists('form'));
    expect(methodsOf(stage(), '/buy')).toEqual(['POST', 'GET']);
  });

  test('a form that fails with nothing to show: the warning is in the popup', async () => {
    const { driver, site, page } = stage();
    await submit(stage(), 'empty-form.site.test', { status: 502, body: '' });
    await popupShows(driver, 502);
    const onToolbar = await driver.popup();
    expect(await onToolbar?.exists('.warning')).toBe(true);
    await onToolbar?.close();

    // In a tab, where Firefox too can be made to press as a person does.
    const popup = await popupAbout(stage());
    await until('the warning', () => popup.exists('.warning'));
    site.answer('/buy', {});
    await popup.click('[data-fix="open-without-sending"]');
    await until('the page', async () => (await page.text('h1')) === '200');
    expect(methodsOf(stage(), '/buy')).toEqual(['POST', 'GET']);
    expect(await placeIn(page)).toBe('/buy#/step/2');
  });

  test('a form that reached nobody keeps its place, and is not sent by Try again', async () => {
    const { driver, site, page } = stage();
    await submit(stage(), 'no-form.site.test', { sent: 'hung-up' });
    await until('nobody', async () => (await known(driver, page)) === 'unreachable');
    const popup = await popupAbout(stage());
    await until('the help', () => popup.exists('[data-fix="try-again"]'));
    const sent = methodsOf(stage(), '/buy');
    site.answer('/buy', {});
    await popup.click('[data-fix="try-again"]');
    await until('the page', async () => (await page.text('h1')) === '200');
    expect(methodsOf(stage(), '/buy')).toEqual([...sent, 'GET']);
    expect(await placeIn(page)).toBe('/buy#/step/2');
  });

  const redirects = {
    'a 307, which sends it on': { status: 307, isForm: true },
    'a 308, which sends it on for good': { status: 308, isForm: true },
    'a 303, which asks for a page instead': { status: 303, isForm: false },
  };
  test('a form that fails behind a redirect: the warning where it is sent on, and a GET without it', async () => {
    const { site, page } = stage();
    await oneByOne(redirects, async ({ status, isForm }) => {
      site.requests.length = 0;
      site.answer('/receipt', { status: 503 });
      const location = { status, headers: { location: '/receipt' } };
      await submit(stage(), `form-${status}.site.test`, location);
      const overlay = await overlayAbout(page, 503);
      await until('the fixes', async () => (await fixesOf(overlay)).length > 0);
      expect(await overlay.exists('.warning')).toBe(isForm);
      expect((await fixesOf(overlay)).includes('try-again')).toBe(!isForm);

      site.answer('/receipt', {});
      await overlay.click(`[data-fix="${isForm ? 'open-without-sending' : 'try-again'}"]`);
      await until('the page', async () => (await page.text('h1')) === '200');
      expect(methodsOf(stage(), '/receipt')).toEqual([isForm ? 'POST' : 'GET', 'GET']);
      expect(methodsOf(stage(), '/buy'), 'the form itself, sent once').toEqual(['POST']);
    });
  });

  test("a form that the site's own service worker passes on is not sent by Try again", async () => {
    const { site, page } = stage();
    const worker = "addEventListener('fetch', (event) => event.respondWith(fetch(event.request)))";
    site.answer('/worker.js', { type: 'text/javascript', body: worker });
    site.answer('/shop', { body: form });
    site.answer('/buy', { status: 502 });
    await page.goto(site.url('/shop', 'localhost'));
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await page.goto(site.url('/shop', 'localhost'));
    await page.click('button');
    const overlay = await overlayAbout(page, 502);
    await until('the fixes', async () => (await fixesOf(overlay)).length > 0);
    const fixes = await fixesOf(overlay);
    const again = fixes.includes('try-again') ? 'try-again' : 'open-without-sending';
    site.answer('/buy', {});
    await overlay.click(`[data-fix="${again}"]`);
    await until('the page', async () => (await page.text('h1')) === '200');
    expect(methodsOf(stage(), '/buy')).toEqual(['POST', 'GET']);
    expect(await placeIn(page)).toBe('/buy#/step/2');
  });

  test('back and forward to the answer of a failed form: nothing is sent by surprise', async () => {
    const { site, page } = stage();
    await submit(stage(), 'back-form.site.test', { status: 502 });
    await overlayAbout(page, 502);
    await page.back();
    await until('the form', () => page.exists('form'));
    expect(await page.overlay()).toBeNull();
    expect(methodsOf(stage(), '/buy')).toEqual(['POST']);
    expect(site.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

async function submit(
  { site, page }: Stage,
  host: string,
  answer: Parameters<Stage['site']['answer']>[1],
): Promise<void> {
  site.answer('/shop', { body: form });
  site.answer('/buy', answer);
  await page.goto(site.url('/shop', host));
  await page.click('button');
}

function methodsOf({ site }: Stage, path: string): string[] {
  return site.requests.filter((request) => request.path === path).map(({ method }) => method);
}

function fixesOf(surface: Pick<Surface, 'with'>): Promise<string[]> {
  return surface.with((root) =>
    [...root.querySelectorAll<HTMLElement>('[data-fix]')].map(({ dataset }) => dataset.fix ?? ''),
  );
}
