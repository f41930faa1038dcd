import { until } from '../until.ts';
import { openFailing, unfoldAll } from './access-page.ts';
import type { Driver, Page } from './driver/driver.ts';
import { loadHistory } from './load-history.ts';
import { hourMs, load, visits } from './past.ts';
import type { Stage } from './situations/in-each-browser.ts';
import { popupAbout } from './situations/look.ts';

/** One of our pages with all its content unfolded. */
export interface Screen {
  readonly name: string;
  open(stage: Stage): Promise<Page>;
}

const longHost = 'a-site-with-quite-a-long-name.shop.example';

const sitePage: Screen = {
  name: "a site's page",
  async open({ driver }) {
    await fill(driver);
    const popup = await driver.openExtensionPage('popup.html');
    const row = '[data-site="shop.example"] button';
    await until('its row', () => popup.exists(row));
    await until('all sites', () => popup.exists('.sites-section[aria-busy="false"]'));
    await popup.click(row);
    await until('its tries', () => popup.exists('[data-part="tries"]'));
    await unfold(popup);
    return popup;
  },
};

export const screens: readonly Screen[] = [
  {
    name: 'the popup',
    async open(stage) {
      await fill(stage.driver);
      await openFailing(stage);
      const popup = await popupAbout(stage);
      await until('the help', () => popup.exists('.more'));
      await until('all sites', () => popup.exists('.sites-section[aria-busy="false"]'));
      await popup.click('.more');
      await unfoldAll(popup);
      return popup;
    },
  },
  sitePage,
  {
    name: 'the settings',
    async open({ driver }) {
      const options = await driver.openExtensionPage('options.html');
      await until('the size', () => options.exists('[data-part="size"]'));
      await unfold(options);
      return options;
    },
  },
  {
    name: 'the welcome',
    async open({ driver }) {
      const welcome = await driver.openExtensionPage('welcome.html');
      await until('the help', () => welcome.exists('.more'));
      await welcome.click('.more');
      await unfoldAll(welcome);
      return welcome;
    },
  },
];

const filled = new WeakSet<Driver>();

async function fill(driver: Driver): Promise<void> {
  if (filled.has(driver)) return;
  filled.add(driver);
  await loadHistory(driver, [
    ...visits(longHost, 3, 12),
    load(longHost, 2 * hourMs, 'unreachable', { cause: 'refused' }),
    load(longHost, hourMs, 'failed', { answerer: 'nginx', path: '/a/rather/long/path/to/a/page' }),
    load(longHost, hourMs / 2, 'worked', { afterFix: 'fresh-copy', isCheck: true }),
    ...visits('rare.example', 1, 12),
    ...visits('new.example', 1, 2),
  ]);
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
    for (const each of document.querySelectorAll<HTMLElement>('.chart-toggle')) each.click();
  });
  await until('what unfolds', () =>
    page.evaluate(
      () =>
        document.querySelector('.chart-toggle[aria-expanded="false"], details:not([open])') ===
        null,
    ),
  );
}
