import { expect, test } from 'vitest';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { until } from '../../until.ts';
import { builtExtension } from '../built-extension.ts';
import { launch } from '../driver/launch.ts';
import { forEachBrowser } from '../situations/in-each-browser.ts';
import { runFix } from './press.ts';
import { passTime, readAlarm, readWatches } from './time.ts';

forEachBrowser((name) => {
  test('a watch outlives the browser', async () => {
    const site = await startScriptedSite();
    const profile = makeTemporaryFolder('profile');
    const start = () =>
      launch(name, {
        extensionFolder: builtExtension(name),
        allowed: ['notifications'],
        profileFolder: profile.path,
      });
    site.answer('/', { status: 502 });

    const before = await start();
    const page = await before.newPage();
    await page.goto(site.url('/', 'restart.test'));
    await runFix(before, page, 'watch');
    await before.close();

    const after = await start();
    try {
      await until('the alarm to be set again', async () => (await readAlarm(after)) !== null);
      site.requests.length = 0;
      site.answer('/', { body: 'Welcome' });
      await passTime(after, 1);
      await until(
        'the answer',
        async () => (await readWatches(after))[0]?.state.kind === 'answered',
      );
      expect(site.requests.map(({ method }) => method)).toEqual(['GET']);
    } finally {
      await after.close();
      await site.close();
      profile.remove();
    }
  });
});
