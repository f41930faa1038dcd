import { afterAll, expect, test } from 'vitest';
import { type Desktop, startDesktop } from '../../desktop/start-desktop.ts';
import { until } from '../../until.ts';
import { inEachBrowserInTurn } from '../situations/in-each-browser.ts';
import { runFix } from './press.ts';
import { passTime } from './time.ts';

let desktop: Desktop | undefined;
afterAll(() => desktop?.close());

async function onDesktop() {
  desktop ??= await startDesktop();
  return { desktop, allowed: ['notifications'] };
}

/** A message of the system itself, shown and pressed on a real desktop. */
inEachBrowserInTurn((stage) => {
  const asked = () => stage().site.requests.map(({ method, path }) => `${method} ${path}`);

  /** Watches a page until it answers and a message says so. */
  async function awaitMessage(name: string): Promise<void> {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', name));
    await runFix(driver, page, 'watch');
    site.answer('/', { body: 'Welcome' });
    await passTime(driver, 1);
    await until('the message', async () => (await desktop?.countMessages()) === 1);
    site.requests.length = 0;
  }

  async function press(): Promise<void> {
    await desktop?.pressMessage();
    await until('it to go', async () => (await desktop?.countMessages()) === 0);
  }

  test('it says that the site answered, and a press brings its tab', async () => {
    const { driver, page } = stage();
    await awaitMessage('told.test');
    const other = await driver.newPage();
    await other.goto('about:blank');
    await press();
    await until('the page to load', () => asked().includes('GET /'));
    expect(desktop?.readMessages()).toMatch(/'told\.test:\d+ answered/);
    await until('its tab in front', () =>
      page.evaluate(() => document.visibilityState === 'visible'),
    );
  });

  test('pressed when its tab and the worker are gone, it opens the page anew', async () => {
    const { driver, page } = stage();
    await awaitMessage('left.test');
    await driver.newPage();
    await page.close();
    await driver.suspendWorker();
    await press();
    await until('the page to load', () => asked().includes('GET /'));
  });
}, onDesktop);
