import { expect, test } from 'vitest';
import { minuteMs } from '../../time-units.ts';
import { until } from '../../until.ts';
import { loadHistory } from '../load-history.ts';
import { dayMs, load } from '../past.ts';
import { inEachBrowser, inOneBrowser } from '../situations/in-each-browser.ts';
import { isSilent, known, overlayAbout, silent, triesAfter } from '../situations/look.ts';
import { pressFix, said, showFix } from './press.ts';

inEachBrowser((stage) => {
  const asked = (path: string) => stage().site.requests.filter((request) => request.path === path);

  test('trying again asks once for each press, and leaves the site time in between', async () => {
    const { site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'again.site.test'));
    await pressFix(page, 'try-again');
    await said(page, /Tried once/);
    expect(asked('/')).toHaveLength(2);

    const overlay = await overlayAbout(page, 502);
    expect(await overlay.text('[data-fix="try-again"]')).toMatch(/^Try again in 0:0[123]$/);
    await overlay.click('[data-fix="try-again"]');
    await until('the pause to end', async () =>
      /^Try again$/.test((await overlay.text('[data-fix="try-again"]')) ?? ''),
    );
    expect(asked('/')).toHaveLength(2);
    await pressFix(page, 'try-again');
    await said(page, /Tried 2 times/);
    expect(asked('/')).toHaveLength(3);
  });

  test('what helped is kept with the load, and only with the first after it', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'helped.site.test'));
    const overlay = await showFix(page, 'fresh-copy');
    site.answer('/', { body: 'Fine again' });
    await overlay.click('[data-fix="fresh-copy"]');
    await until('the load', () => asked('/').length === 2);
    expect(asked('/')[1]?.headers['cache-control']).toBe('no-cache');
    await until('the page to work', async () => (await known(driver, page)) === 'worked');
    expect(await isSilent(driver, page)).toBe(silent);
    await page.reload();
    await triesAfter(driver, 'helped.site.test', [undefined, 'fresh-copy', undefined]);
  });

  test('a form is sent again by the button that says so, and in Firefox after one more question', async () => {
    const { driver, site, page } = stage();
    site.answer('/pay', { status: 502 });
    site.answer('/form', {
      body: '<form method="post" action="/pay"><input name="sum" value="9"><button>Pay</button></form>',
    });
    await page.goto(site.url('/form', 'pays-twice.site.test'));
    await page.click('button');
    // While the question stands, Firefox answers nothing that is asked of the page.
    await Promise.all([pressFix(page, 'send-again'), driver.answerQuestion(true)]);
    await until('the form to be sent', () => asked('/pay').length === 2);
    expect(asked('/pay').map(({ method }) => method)).toEqual(['POST', 'POST']);
  });
});

// What is served and learned is the same in both; that it is kept, the tests above show.
inOneBrowser((stage) => {
  const asked = (path: string) => stage().site.requests.filter((request) => request.path === path);

  test('two windows that press the same fix are both served', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    const other = await driver.newPage('window');
    await page.goto(site.url('/', 'twice.site.test'));
    await other.goto(site.url('/', 'twice.site.test'));
    const overlays = [await showFix(page, 'fresh-copy'), await showFix(other, 'fresh-copy')];
    site.answer('/', { body: 'Fine again' });
    await Promise.all(overlays.map((overlay) => overlay.click('[data-fix="fresh-copy"]')));
    for (const tab of [page, other]) {
      await until('the page to work', async () => (await known(driver, tab)) === 'worked');
    }
    expect(asked('/')).toHaveLength(4);
  });

  test('a fix that worked here three times comes first and says so', async () => {
    const { driver, site, page } = stage();
    const host = `learns.example:${site.port}`;
    const afterFix = 'fresh-copy';
    await loadHistory(
      driver,
      [3, 2, 1].flatMap((days) => [
        load(host, days * dayMs, 'failed'),
        load(host, days * dayMs - minuteMs, 'worked', { afterFix }),
      ]),
    );
    site.answer('/', { status: 502 });
    await page.bringToFront();
    await page.goto(site.url('/', 'learns.example'));
    const overlay = await showFix(page, 'clear-saved');
    expect(await overlay.attribute('.fixes > li', 'data-row')).toBe('fresh-copy');
    expect((await overlay.texts('.fixes li'))[0]).toContain('This worked here 3 of 3 times.');
  });
});
