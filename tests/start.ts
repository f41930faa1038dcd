import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtExtension } from './e2e/built-extension.ts';
import type { Driver, Page } from './e2e/driver/driver.ts';
import { launch } from './e2e/driver/launch.ts';
import { hasRisen } from './e2e/has-risen.ts';
import { lookAt } from './e2e/read-help.ts';
import { startGateway } from './gateways/start-gateway.ts';
import { startSite } from './gateways/start-site.ts';
import { runTool } from './run-tool.ts';
import { readStartArguments, type StartWish, usage } from './start-arguments.ts';
import { answersAsDisplay } from './system/answers-as-display.ts';
import { obtainPrograms } from './system/obtain-programs.ts';
import { until } from './until.ts';

type Show = Extract<StartWish, { kind: 'show' }>;

const pictures = fileURLToPath(new URL('../.pictures', import.meta.url));

const wish = readStartArguments(process.argv.slice(2), process.env);
if (wish.kind === 'help') console.log(usage);
else if (wish.kind === 'wrong') {
  console.error(`${wish.sentence}\n\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    await show(wish);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function show({ browser, gateway: gatewayName, status, mood }: Show): Promise<void> {
  // Before the build, so that a missing program is reported at once.
  await obtainPrograms([browser, gatewayName]);
  say(`Building Backsoon for ${browser} …`);
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  if ((await runTool('wxt', 'build', '--level', 'warn', ...target)) !== 0)
    throw new Error('The build failed.');

  const trouble = mood.kind === 'failing' ? `that answers ${status}` : `that is ${mood.kind}`;
  say(`Starting ${gatewayName} before a site ${trouble} …`);
  const site = await startSite(mood);
  // A public name, so that the card speaks to a visitor, not to the owner.
  const gateway = await startGateway(gatewayName, { site, host: 'shop.example' });

  const headless = !(await hasDisplay());
  say(`Opening ${browser}${headless ? ' without a window' : ''} at ${gateway.url} …`);
  const driver = await launch(browser, {
    extensionFolder: builtExtension(browser),
    headless,
    ...(gateway.proxy ? { proxy: gateway.proxy } : {}),
  });
  const page = await driver.newPage();
  await page.goto(gateway.url);
  if (headless) await tell(driver, page, `${browser}-${gatewayName}-${status}`);
  else await leaveToThePerson(driver);

  await Promise.all([driver.close(), gateway.close()]);
  await site.close();
}

/** Without a screen: prints the help, and takes a picture. */
async function tell(driver: Driver, page: Page, name: string): Promise<void> {
  const picture = join(pictures, `${name}.png`);
  mkdirSync(pictures, { recursive: true });
  const { where, text } = await until('the help', async () => {
    const overlay = await page.overlay();
    const popup = overlay ? null : await driver.popup();
    const surface = overlay ?? popup;
    const help = surface && (await lookAt(surface));
    if (!help) return null;
    await hasRisen(surface);
    await (popup ?? page).screenshot(picture);
    return { where: popup ? 'in the popup' : 'on the page', text: help.text };
  });
  say(`\nThe visitor reads ${where}:\n`);
  say(text.replaceAll(/^/gm, '    '));
  say(`\nPicture: ${picture}`);
}

async function leaveToThePerson(driver: Driver): Promise<void> {
  await driver.putToolsAway();
  say('Backsoon is in the window. Close the browser or press Ctrl-C here when you have seen it.');
  await driver.gone;
}

async function hasDisplay(): Promise<boolean> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (['darwin', 'win32'].includes(process.platform) || WAYLAND_DISPLAY) return true;
  if (!DISPLAY) return false;
  const isAlive = await answersAsDisplay(DISPLAY);
  if (!isAlive) say(`The screen DISPLAY=${DISPLAY} does not answer, so there will be no window.`);
  return isAlive;
}

function say(text: string): void {
  console.log(text);
}
