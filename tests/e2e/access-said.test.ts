import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { until } from '../until.ts';
import { openFailing, unfoldAll } from './access-page.ts';
import type { Page, Surface } from './driver/driver.ts';
import { inEachBrowser, inOneBrowser } from './situations/in-each-browser.ts';
import { openDetails } from './situations/look.ts';

const vercel = {
  server: 'Vercel',
  'x-vercel-error': 'FUNCTION_INVOCATION_FAILED',
  'x-vercel-id': 'fra1::abcde-1700000000000-0123456789ab',
  'set-cookie': 'session=secret',
};

/** What the owner is told to check first, by code. */
inEachBrowser((stage) => {
  test('the announcement waits, empty, until the tab is looked at, and is said once', async () => {
    const { driver, page } = stage();
    const other = await driver.newPage();
    // A public name: of one's own network it says something else.
    const overlay = await openFailing(stage(), { host: 'shop.example' });
    expect(await overlay.text('.announcement')).toBe('');
    await page.bringToFront();
    const said = /is not working\..* It's most likely not you\./;
    await until('the announcement', async () =>
      said.test((await overlay.text('.announcement')) ?? ''),
    );
    await noteChanges(overlay);
    await openDetails(overlay);
    await overlay.click('.more');
    await other.bringToFront();
    await page.bringToFront();
    expect(await overlay.attribute('.announcement', 'data-changes')).toBeNull();
    expect(await overlay.attribute('.announcement', 'role')).toBe('status');
  });

  test('it is a region with a name and a language, and its headings make an outline', async () => {
    // A public name: on one's own server the owner's help comes first.
    const overlay = await openFailing(stage(), { host: 'shop.example' });
    expect(await outline(overlay)).toEqual([
      expect.stringMatching(/^H2 .* is not working\.\s+It's most likely not you\.$/),
    ]);
    expect(await overlay.attribute('section', 'aria-label')).toBe('About this error');
    const [lang, dir] = await overlay.with((root) => {
      const words = root.querySelector('.frame')?.closest('[lang]');
      return [words?.getAttribute('lang'), words?.getAttribute('dir')];
    });
    expect(lang).toMatch(/^en/);
    expect(dir).toBe('ltr');
    await openDetails(overlay);
    await unfoldAll(overlay);
    const all = await outline(overlay);
    expect(all.filter((heading) => heading.startsWith('H3'))).toEqual([
      'H3 Why',
      'H3 More you can do',
      'H3 Good to know',
      'H3 What is error 502?',
      'H3 Is this your site?',
      'H3 Details',
    ]);
    expect(all.indexOf('H4 Keep it from coming back')).toBe(all.length - 2);
  });

  test.each(['shop.example', '127.0.0.1'])(
    'copies the details on %s, with the picture of the way as one sentence',
    async (host) => {
      const { page } = stage();
      const before = Date.now();
      const overlay = await openFailing(stage(), {
        headers: vercel,
        host,
        query: '?user=secret#secret',
      });
      if (host === 'shop.example') {
        expect(await overlay.attribute('.path', 'role')).toBe('img');
        expect(await overlay.attribute('.path', 'aria-label')).toMatch(
          /^It stopped at shop\.example:\d+\.$/,
        );
      }
      await openDetails(overlay);
      await overlay.click('[data-part="details"] button');
      await overlay.click('[data-fix="copy-details"]');
      await until('word of it', async () => (await overlay.text('.copy [role="status"]')) !== '');
      expect(await overlay.text('.copy [role="status"]')).toBe('Copied.');

      const [time = '', ...lines] = await paste(page);
      const [, date, hours] = /^Time: (\S+) (\S+) UTC$/.exec(time) ?? [];
      const at = Date.parse(`${date}T${hours}Z`);
      expect(at).toBeGreaterThanOrEqual(before - 1000);
      expect(at).toBeLessThanOrEqual(Date.now());
      expect(lines).toEqual([
        `Address: ${await page.evaluate(() => location.origin)}/fails`,
        'Method: GET',
        'Code: 502 Bad Gateway',
        'Answered by: Vercel',
        'Request ID: fra1::abcde-1700000000000-0123456789ab',
      ]);
      expect(await overlay.texts('.details-list li')).toEqual([time, ...lines]);
    },
  );
});

inOneBrowser((stage) => {
  // What is first for each code is a unit test's.
  test('the owner of a site that answers 525 is told first to check the certificate', async () => {
    const overlay = await openFailing(stage(), { status: 525 });
    await openDetails(overlay);
    expect(await overlay.exists('.owner')).toBe(false);
    await overlay.click('[data-part="owner"] button');
    const fixes = await overlay.texts('ol.owner-fixes > li > strong');
    expect(fixes[0]).toBe('Check the certificate');
    expect(fixes).toEqual([...new Set(fixes)]);
    expect(fixes).toEqual(expect.arrayContaining(usualFixes));
    expect(await overlay.texts('ul.owner-fixes > li > strong')).toHaveLength(5);
  });
});

const usualFixes = [
  messages.ownerDnsTitle,
  messages.ownerLoadTitle,
  messages.ownerUpstreamTitle,
  messages.ownerFirewallTitle,
  messages.ownerPluginsTitle,
].map(({ message }) => message);

/** From now on, a change of the announcement leaves a mark on it. */
function noteChanges(overlay: Surface): Promise<void> {
  return overlay.with((root) => {
    const status = root.querySelector('.announcement');
    if (!status) throw new Error('There is no announcement.');
    new MutationObserver(() => status.setAttribute('data-changes', '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

function outline(overlay: Surface): Promise<string[]> {
  return overlay.with((root) =>
    [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].map(
      (heading) => `${heading.tagName} ${heading.innerText.trim()}`,
    ),
  );
}

/** What the clipboard holds, by the way a person gets at it: into a field of the page. */
async function paste(page: Page): Promise<string[]> {
  await page.click('textarea');
  await page.press('Control+V');
  const words = await until('words from the clipboard', () =>
    page.evaluate(() => document.querySelector('textarea')?.value),
  );
  return words.split('\n');
}
