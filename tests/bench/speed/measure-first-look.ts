import { builtExtension } from '../../e2e/built-extension.ts';
import type { BrowserName, Driver, Page } from '../../e2e/driver/driver.ts';
import { launch } from '../../e2e/driver/launch.ts';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { median } from '../median.ts';
import type { Figure } from '../report.ts';
import { makeBareExtension } from './make-bare-extension.ts';
import { prepareSite, timeDraw } from './time-draw.ts';

interface Runner {
  readonly what: string;
  readonly driver: Driver;
  readonly page: Page;
}

/**
 * How soon help is drawn, beside a bare extension that only watches and draws a box. Both run side
 * by side, a round of one after a round of the other. `otherBuild`: the folder of a third extension.
 */
export async function measureFirstLook(
  name: BrowserName,
  rounds: number,
  otherBuild?: string,
): Promise<Figure[]> {
  const site = await startScriptedSite();
  prepareSite(site);
  const folders: Record<string, string> = {
    bare: makeBareExtension('bare', name),
    backsoon: builtExtension(name),
    ...(otherBuild && { other: otherBuild }),
  };
  const runners: Runner[] = [];
  for (const [what, extensionFolder] of Object.entries(folders)) {
    const driver = await launch(name, { extensionFolder });
    runners.push({ what, driver, page: await driver.newPage() });
  }
  const figures = [...(await compare('awake')), ...(await compare('asleep'))];
  await Promise.all([...runners.map(({ driver }) => driver.close()), site.close()]);
  return figures;

  async function compare(state: 'awake' | 'asleep'): Promise<Figure[]> {
    const times = new Map(runners.map(({ what }) => [what, [] as number[]]));
    for (let round = -2; round < rounds; round++) {
      for (const { what, driver, page } of runners) {
        await page.bringToFront();
        const rest = state === 'asleep' ? driver.suspendWorker : async () => {};
        const ms = await timeDraw(page, site, round, rest);
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
}
