import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import type { Page } from '../driver/driver.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { badgeSays, known, overlayAbout, overlayStatus, popupAbout, triesOf } from './look.ts';

/** What a page may do to the host, each as often as the host comes back. */
const attacks = {
  'takes it out': 'host.remove()',
  'empties the document':
    'document.documentElement.replaceChildren(document.createElement("body"))',
  'takes its styles': 'host.removeAttribute("style")',
  'makes it unseen': 'host.style.setProperty("opacity", "0", "important")',
  'takes it from the top': 'host.hidePopover()',
  'makes it dead to presses': 'host.setAttribute("inert", "")',
  'covers it': `{
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style = 'position: fixed; inset: 0; margin: 0; width: 100%; height: 100%';
    document.body.append(cover);
    cover.showPopover();
  }`,
};

inEachBrowser((stage) => {
  test('a page that does something to it once: the overlay is back', async () => {
    const { site, page } = stage();
    site.answer('/', { status: 502 });
    await oneByOne(attacks, async (attack) => {
      await page.goto(site.url('/', 'attacks.site.test'));
      await overlayAbout(page, 502);
      await run(page, `const host = document.querySelector('backsoon-overlay'); ${attack}`);
      await until('the overlay in its place', () => page.evaluate(isInPlace));
      expect(await overlayStatus(page)).toBe('502');
    });
  });

  test('a page that takes it out for ever: it comes back three times, then leaves it', async () => {
    const { driver, site, page } = stage();
    const script = `<script>
      var removals = 0;
      setInterval(() => {
        const host = document.querySelector('backsoon-overlay');
        if (host) { host.remove(); removals++; }
      }, 20);
    </script>`;
    site.answer('/', { status: 502, body: `<!doctype html><h1>Mine</h1>${script}` });
    await page.goto(site.url('/', 'stubborn.site.test'));
    await until('the fourth removal', () =>
      page.evaluate(() => Reflect.get(window, 'removals') === 4),
    );
    // A mutation of its own, so that an observer that still stood would come back once more.
    await page.evaluate(
      () =>
        new Promise((done) => {
          document.body.append('more');
          requestAnimationFrame(() => requestAnimationFrame(done));
        }),
    );
    expect(await page.evaluate(() => Reflect.get(window, 'removals'))).toBe(4);
    expect(await page.overlay()).toBeNull();
    await badgeSays(driver, page, '502');
  });

  test('a page that writes itself anew: the overlay is back, and nothing is recorded twice', async () => {
    const { site, driver, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'rewritten.site.test'));
    await overlayAbout(page, 502);
    await run(page, `document.open(); document.write('<h1>Anew</h1>'); document.close();`);
    await overlayAbout(page, 502);
    expect(await page.text('h1')).toBe('Anew');
    expect(await triesOf(driver, 'rewritten.site.test', 1)).toHaveLength(1);
  });

  test("a menu that the person opens, or a page's own dialog, may cover it", async () => {
    const { site, page } = stage();
    const menu =
      '<div popover id="menu" style="position: fixed; inset: 0; width: 100%; height: 100%">Menu</div>';
    site.answer('/', { status: 502, body: `<!doctype html><h1>App</h1>${menu}` });
    await page.goto(site.url('/', 'menu.site.test'));
    await overlayAbout(page, 502);
    await run(page, `document.querySelector('#menu').showPopover(); document.body.append('');`);
    expect(await page.evaluate(isInPlace)).toBe(false);
  });

  const captcha = '<h1>Are you a robot?</h1><div class="g-recaptcha" data-sitekey="x"></div>';
  const challenges = {
    'by its headers': { host: 'checks.site.test', headers: { 'cf-mitigated': 'challenge' } },
    'by its text': { host: 'asks.site.test', body: captcha },
    'by its text, which comes late': {
      host: 'asks-late.site.test',
      body: `${captcha}${'<p>Wait.</p>'.repeat(900)}`,
      sent: 'halves',
    },
  } as const;
  test('a site that checks that one is human: no alarm', async () => {
    const { driver, site, page } = stage();
    await oneByOne(challenges, async ({ host, ...answer }) => {
      site.answer('/', { ...answer, status: 503 });
      await page.goto(site.url('/', host));
      await until('it to be known', async () => (await known(driver, page)) === 'challenged');
      await until('no overlay', async () => (await page.overlay()) === null);
      await badgeSays(driver, page, '');
      await until('nothing to be kept', async () =>
        (await driver.readTries()).every((row) => !row.host.startsWith(host)),
      );
    });
    const popup = await popupAbout(stage());
    const notice = await until('the notice', () => popup.text('[data-notice="challenge"]'));
    expect(notice).toContain('The site is checking that you are human');
  });
});

/** As a script of the page's own does it. */
async function run(page: Page, script: string): Promise<void> {
  await page.evaluate((source) => {
    const element = document.createElement('script');
    element.textContent = `{ ${source} }`;
    document.documentElement.append(element);
  }, script);
}

/** Runs in the page: the host is what one would press there, in full view. */
function isInPlace(): boolean {
  const host = document.querySelector('backsoon-overlay');
  if (!host) return false;
  const { left, top, width, height } = host.getBoundingClientRect();
  const shown = document.elementFromPoint(left + width / 2, top + height / 2);
  return shown === host && getComputedStyle(host).opacity === '1' && !host.hasAttribute('inert');
}
