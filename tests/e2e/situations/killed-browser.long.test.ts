import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { startRandom } from '../../random.ts';
import { pickLength } from '../../soak.ts';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { minuteMs } from '../../time-units.ts';
import { builtExtension } from '../built-extension.ts';
import { launch } from '../driver/launch.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** Each kill costs a start of the browser, so only the soak has time for it. */
const kills = pickLength({ short: 0, full: 10 });

/** One load ends in less, so a kill comes before, amid and after a write. */
const longestMs = 3000;

let site: ScriptedSite;
beforeAll(async () => {
  site = await startScriptedSite();
  site.answerOthers(() => ({ status: 502, body: '<h1>502</h1>' }));
});
afterAll(() => site.close());

describe.skipIf(kills === 0).each(['chromium', 'firefox'] as const)('%s', (name) => {
  test(
    `killed ${kills} times amid writes: at most the load under way, or just drawn, is lost`,
    async () => {
      const profile = makeTemporaryFolder('profile');
      const start = () =>
        launch(name, { extensionFolder: builtExtension(name), profileFolder: profile.path });
      const random = startRandom(16);
      /** The loads before each kill, in their order; the last one may not have ended. */
      const begun: string[][] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        const paths: string[] = [];
        begun.push(paths);
        const driver = await start();
        const page = await driver.newPage();
        let isOver = false;
        const loads = (async () => {
          for (let load = 0; !isOver; load += 1) {
            const path = `/${kill}/${load}`;
            paths.push(path);
            await page.goto(site.url(path, `k${load}.test`));
          }
        })().catch(() => {});
        await pause(500 + random() * longestMs);
        isOver = true;
        await driver.kill();
        await loads;
      }

      const driver = await start();
      const kept = (await driver.readTries()).map(({ path }) => path);
      const lost = begun.map((paths) => paths.filter((path) => !kept.includes(path)));
      // A page that was drawn a moment ago may still be without its row (seen: Chromium, 5 to 40 ms).
      for (const [kill, paths] of begun.entries()) {
        const inTime = paths.slice(0, -2);
        expect(lost[kill]?.filter((path) => inTime.includes(path))).toEqual([]);
      }
      expect(kept.length, 'no load twice').toBe(new Set(kept).size);
      const notices = await driver.evaluate(() => chrome.storage.local.get('historyNotice'));
      expect(notices).toEqual({});
      console.log(
        `${name}: ${begun.flat().length} loads, ${lost.flat().length} lost by ${kills} kills`,
      );
      await driver.close();
      profile.remove();
    },
    kills * minuteMs + minuteMs,
  );
});
