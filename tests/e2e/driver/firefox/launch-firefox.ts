import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../../until.ts';
import { assembleDriver, startPatienceMs, welcomePath } from '../assemble-driver.ts';
import type { Driver, LaunchOptions, Where } from '../driver.ts';
import { openHere, takeSitesHere } from '../extension-tab.ts';
import type { Bidi } from './bidi.ts';
import { call } from './call.ts';
import { type ChromeScope, openChromeScope } from './chrome-scope.ts';
import { makeFirefoxPage } from './firefox-page.ts';
import { findFirefoxPopup } from './firefox-popup.ts';
import * as inside from './inside-firefox.ts';
import { proxyPreferences, wishPreferences } from './preferences.ts';
import { startFirefox } from './start-firefox.ts';

/** Any id will do, but it must be known in advance. */
const uuid = '5b1c2f0e-6f43-4c55-9b0c-0c5ac1f0b0ba';

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const id = readGeckoId(options.extensionFolder);
  const address = (path: string) => `moz-extension://${uuid}/${path}`;
  const { bidi, gone, storageSeen, freeze, kill, stop } = await startFirefox(options, { id, uuid });
  const chromeScope = await openChromeScope(bidi);
  const { locale } = options.look ?? {};
  if (locale !== undefined) await chromeScope(inside.speak, locale);
  const state = () => chromeScope(inside.backgroundState, id);
  const installFrom = (path: string) =>
    bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
  const install = async () => {
    await installFrom(options.extensionFolder);
    await until('the background to run', async () => (await state()) === 'running');
  };
  // Before: allowed later, it is loaded anew, and takes the welcome that it has opened with it.
  if (options.allowPrivate) await chromeScope(inside.letIntoPrivateWindows, id, true);
  for (const path of options.otherExtensions ?? []) await installFrom(path);
  await install();

  const first = await takeWelcome(bidi, address(welcomePath));
  const openContext = async (where: Where) => {
    switch (where) {
      case 'private':
        return openPrivateTab(bidi, chromeScope);
      case 'normal':
        return (await bidi.send('browsingContext.create', { type: 'tab' })).context;
      default:
        return findNewContext(bidi, () => call(bidi, first, String(openHere), [where]));
    }
  };
  const killWorker = () => chromeScope(inside.terminateBackground, id);
  return assembleDriver(
    {
      name: 'firefox',
      address,
      async reinstall(allowPrivate) {
        await chromeScope(inside.letIntoPrivateWindows, id, allowPrivate);
        await install();
      },
      switchOff: () => chromeScope(inside.setEnabled, id, false),
      switchOn: () => chromeScope(inside.setEnabled, id, true),
      firstPage: makeFirefoxPage(bidi, first, undefined, chromeScope),
      async openTab(where) {
        const context = await openContext(where);
        return async (tabId) => makeFirefoxPage(bidi, context, tabId, chromeScope);
      },
      popup: () => findFirefoxPopup(bidi, first, chromeScope),
      async closePopup() {
        await until('the popup to close', () => chromeScope(inside.closePanels));
      },
      async takeSites(...hosts) {
        await call(bidi, first, String(takeSitesHere), []);
        const origins = hosts.map((host) => `http://${host}/*`);
        if (hosts.length > 0) await chromeScope(inside.allow, id, { permissions: [], origins });
      },
      async giveSitesBack() {
        await chromeScope(inside.allow, id, { permissions: [], origins: ['<all_urls>'] });
      },
      killWorker,
      async suspendWorker() {
        await until('the background to stop', async () => {
          // A late event of the page before may start it again.
          if ((await state()) !== 'stopped') await killWorker();
          return (await state()) === 'stopped';
        });
      },
      setWishes: (_page, areWished) =>
        chromeScope(inside.setPreferences, wishPreferences(areWished)),
      setProxy: (proxy) => chromeScope(inside.setPreferences, proxyPreferences(proxy)),
      setOffline: (_page, isOffline) => chromeScope(inside.setOffline, isOffline),
      async answerQuestion(isAllowed) {
        await until('the question', () => chromeScope(inside.isAsking));
        // Firefox ignores presses in the first half second, against accidental ones.
        await until('the question to go', async () => {
          await chromeScope(inside.pressAnswer, isAllowed);
          return !(await chromeScope(inside.isAsking));
        });
        return true;
      },
      isWorkerRunning: async () => (await state()) === 'running',
      workerBytes: () => chromeScope(inside.extensionProcessBytes),
      diskFolder: storageSeen,
      freeze,
      kill,
      workerErrors: () => chromeScope(inside.errorsFrom, address('')),
      gone,
      close: stop,
    },
    options,
  );
}

/** The id under which Firefox knows the extension. */
function readGeckoId(extensionFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** The tab that opens with the installation. The one that was there before is closed. */
async function takeWelcome(bidi: Bidi, address: string): Promise<string> {
  const { contexts, welcome } = await until(
    'the welcome of a new reader',
    async () => {
      const { contexts } = await bidi.send('browsingContext.getTree', {});
      const welcome = contexts.find(({ url }) => url === address)?.context;
      return welcome === undefined ? null : { contexts, welcome };
    },
    startPatienceMs,
  );
  for (const { context } of contexts) {
    if (context !== welcome) await bidi.send('browsingContext.close', { context });
  }
  return welcome;
}

async function openPrivateTab(bidi: Bidi, chromeScope: ChromeScope): Promise<string> {
  const context = await findNewContext(bidi, () => chromeScope(inside.openPrivateWindow));
  // A navigation before the first page is loaded gets lost.
  const state = '() => location.href !== "about:blank" && document.readyState === "complete"';
  await until('its first page', () => call(bidi, context, state, []));
  return context;
}

async function findNewContext(bidi: Bidi, open: () => Promise<unknown>): Promise<string> {
  const list = async () => (await bidi.send('browsingContext.getTree', {})).contexts;
  const before = (await list()).map(({ context }) => context);
  await open();
  const opened = await until('the new tab', async () =>
    (await list()).find(({ context }) => !before.includes(context)),
  );
  return opened.context;
}
