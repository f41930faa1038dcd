import { builtExtension } from '../../e2e/built-extension.ts';
import type { BrowserName, Driver, Page } from '../../e2e/driver/driver.ts';
import { launch } from '../../e2e/driver/launch.ts';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { median } from '../median.ts';
import type { Figure } from '../report.ts';
import { makeBareExtension } from './make-bare-extension.ts';
import { readCpuMs } from './read-cpu.ts';
import { prepareSite } from './time-draw.ts';

const pagesARound = 10;
/** Backsoon writes a second after the load. */
const afterwardsMs = 1500;

interface Runner {
  readonly profileFolder: string;
  readonly driver: Driver;
  readonly page: Page;
}

/**
 * The CPU time of a healthy page, in all processes of the browser: what it is more than with an
 * extension that does nothing. The rounds alternate. A yardstick of a bare extension stands beside it.
 */
export async function measureHealthyPage(name: BrowserName, rounds: number): Promise<Figure[]> {
  const site = await startScriptedSite();
  prepareSite(site);
  const start = async (extensionFolder: string): Promise<Runner> => {
    const profileFolder = makeTemporaryFolder('healthy').path;
    const driver = await launch(name, { extensionFolder, profileFolder });
    return { profileFolder, driver, page: await driver.newPage() };
  };
  const idle = await start(makeBareExtension('idle', name));
  const bare = await start(makeBareExtension('bare', name));
  const backsoon = await start(builtExtension(name));
  const figures = [...(await compare('awake')), ...(await compare('asleep'))];
  await Promise.all([idle, bare, backsoon].map(({ driver }) => driver.close()));
  await site.close();
  return figures;

  async function compare(state: 'awake' | 'asleep'): Promise<Figure[]> {
    const costs = { bare: [] as number[], backsoon: [] as number[] };
    for (let round = -1; round < rounds; round++) {
      const without = await measure(idle);
      const more = { bare: await measure(bare), backsoon: await measure(backsoon) };
      // The first round of a new browser is slow.
      if (round < 0) continue;
      costs.bare.push(more.bare - without);
      costs.backsoon.push(more.backsoon - without);
    }
    return Object.entries(costs).map(([what, measured]) => ({
      what: `CPU of a healthy page, ${state}: ${what} more than idle`,
      value: median(measured),
      unit: 'ms',
    }));

    async function measure({ profileFolder, driver, page }: Runner): Promise<number> {
      await page.bringToFront();
      const before = readCpuMs(profileFolder);
      for (let load = 0; load < pagesARound; load++) {
        if (state === 'asleep') await driver.suspendWorker();
        await page.goto(site.url('/works', 'healthy.test'));
      }
      await new Promise((resolve) => setTimeout(resolve, afterwardsMs));
      return (readCpuMs(profileFolder) - before) / pagesARound;
    }
  }
}
