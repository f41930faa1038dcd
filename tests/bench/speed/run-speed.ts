import { builtExtension } from '../../e2e/built-extension.ts';
import type { BrowserName, Driver, Page } from '../../e2e/driver/driver.ts';
import { launch } from '../../e2e/driver/launch.ts';
import { type ScriptedSite, startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { describeMachine } from '../describe-machine.ts';
import { median } from '../median.ts';
import { type Figure, report } from '../report.ts';
import { makeBareExtension } from './make-bare-extension.ts';
import { prepareSite, timeDraw } from './time-draw.ts';

/**
 * How soon help is drawn, beside a bare extension that only watches and draws a box. Both run side
 * by side, a round of one after a round of the other.
 *   node tests/bench/speed/run-speed.ts chromium 25 [FOLDER OF ANOTHER BUILD]
 */
const [name = 'chromium', roundsText = '25', otherBuild] = process.argv.slice(2);
const rounds = Number(roundsText);
const browserName = name as BrowserName;

interface Runner {
  readonly what: string;
  readonly driver: Driver;
  readonly page: Page;
}

const site = await startScriptedSite();
prepareSite(site);
const folders: Record<string, string> = {
  bare: makeBareExtension('bare', browserName),
  backsoon: builtExtension(browserName),
  ...(otherBuild && { other: otherBuild }),
};
const runners: Runner[] = [];
for (const [what, extensionFolder] of Object.entries(folders)) {
  const driver = await launch(browserName, { extensionFolder });
  runners.push({ what, driver, page: await driver.newPage() });
}
for (const { page } of runners.slice(0, 1)) {
  console.log(describeMachine(await page.evaluate(() => navigator.userAgent)));
}
const figures = [...(await compare('awake', site)), ...(await compare('asleep', site))];
await Promise.all([...runners.map(({ driver }) => driver.close()), site.close()]);
process.exitCode = report(figures) ? 0 : 1;

async function compare(state: 'awake' | 'asleep', at: ScriptedSite): Promise<Figure[]> {
  const times = new Map(runners.map(({ what }) => [what, [] as number[]]));
  for (let round = -2; round < rounds; round++) {
    for (const { what, driver, page } of runners) {
      await page.bringToFront();
      const rest = state === 'asleep' ? driver.suspendWorker : async () => {};
      const ms = await timeDraw(page, at, round, rest);
      // The first ones of a new browser are slow.
      if (round >= 0) times.get(what)?.push(ms);
    }
  }
  const bare = median(times.get('bare') ?? []);
  return [...times].map(([what, measured]) => ({
    what: `help drawn, ${state}: ${what} to bare`,
    value: median(measured) / bare,
    unit: 'times',
    from: `${median(measured).toFixed(0)} ms to ${bare.toFixed(0)} ms`,
    ...(what === 'backsoon' && { goal: 1.5 }),
  }));
}
