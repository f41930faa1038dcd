import type { BrowserName, Driver } from '../e2e/driver/driver.ts';
import { type ScriptedSite, startScriptedSite } from '../gateways/start-scripted-site.ts';
import { until } from '../until.ts';
import { describeMachine } from './describe-machine.ts';
import { fillHistory, timeExport } from './fill-history.ts';
import { fullestSite, makeHistory, sitesInAll, triesInAll } from './make-history.ts';
import { measureAttacks } from './measure-attack.ts';
import { measureDisk } from './measure-disk.ts';
import { median } from './median.ts';
import { openBrowser } from './open-browser.ts';
import type { Figure } from './report.ts';
import { timeFirstContent, timeSitePage } from './time-popup.ts';
import { teachToRecord, timeRecord } from './time-record.ts';

const rounds = 15;
const recordRounds = 30;
/** Firefox's clock has a resolution of a millisecond, and one record takes two. */
const recordsAtOnce = 10;

interface Stage {
  readonly site: ScriptedSite;
  readonly empty: Driver;
  readonly full: Driver;
}

/**
 * Compares a full history with an empty one. Their rounds alternate, so that other work of the machine
 * affects both.
 */
export async function measureBrowser(name: BrowserName): Promise<Figure[]> {
  const site = await startScriptedSite();
  site.answer('/', {});
  const [{ driver: empty, profileFolder: emptyFolder }, { driver: full, profileFolder }] = [
    await openBrowser(name),
    await openBrowser(name),
  ];
  const stage: Stage = { site, empty, full };
  console.log(describeMachine(await full.evaluate(() => navigator.userAgent)));
  console.log(`${triesInAll} tries of ${sitesInAll} sites; medians of ${rounds} rounds or more.`);

  const filled = await fillHistory(full, makeHistory(Date.now(), hostOf(site)));
  const exported = await timeExport(full);
  const figures = [
    await comparePopups(stage),
    ...(await measureSitePage(full)),
    ...(await compareRecording(stage)),
  ];
  await Promise.all([empty.close(), full.close()]);
  const memory = await compareMemory(name, site, { full: profileFolder, empty: emptyFolder });
  await site.close();
  const bytes = await measureDisk(name, profileFolder);
  return [
    ...figures,
    ...memory,
    { what: 'size on disk per try', value: bytes / triesInAll, unit: 'bytes', goal: 200 },
    ...(await measureAttacks(name)),
    { what: 'export of all', value: exported.exportMs, unit: 'ms', from: mb(exported.fileBytes) },
    { what: 'a look into the file', value: filled.lookMs, unit: 'ms' },
    { what: 'import of all', value: filled.importMs, unit: 'ms' },
    { what: 'progress shown meanwhile', value: filled.progressSteps, unit: 'steps' },
  ];
}

function hostOf(site: ScriptedSite): string {
  return new URL(site.url('/', 'ordinary.test')).host;
}

async function comparePopups({ site, empty, full }: Stage): Promise<Figure> {
  const open = async (driver: Driver) => {
    const page = await driver.newPage();
    await page.goto(site.url('/', 'ordinary.test'));
    return Number(page.tabId);
  };
  const tabs = { empty: await open(empty), full: await open(full) };
  const [whenEmpty, whenFull]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    whenEmpty.push(await timeFirstContent(empty, tabs.empty));
    whenFull.push(await timeFirstContent(full, tabs.full));
  }
  return compare("popup's first content, full to empty", whenFull, whenEmpty, 1.3);
}

async function measureSitePage(full: Driver): Promise<Figure[]> {
  const [inView, all]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const { inViewMs, allMs } = await timeSitePage(full);
    inView.push(inViewMs);
    all.push(allMs);
  }
  return [
    { what: "the fullest site's page, in view", value: median(inView), unit: 'ms', goal: 100 },
    { what: 'all of it', value: median(all), unit: 'ms' },
  ];
}

async function compareRecording({ empty, full }: Stage): Promise<Figure[]> {
  const pages = {
    empty: await empty.openExtensionPage('options.html'),
    full: await full.openExtensionPage('options.html'),
  };
  await Promise.all([teachToRecord(pages.empty), teachToRecord(pages.full)]);
  const first = { empty: [] as number[], full: [] as number[] };
  const further = { empty: [] as number[], full: [] as number[], fullest: [] as number[] };
  const known = nameSites('site', 100);
  for (let round = 0; round < recordRounds; round++) {
    const fresh = nameSites('new', round * recordsAtOnce);
    // Both delete something first, because a database that has just written is faster.
    first.empty.push(await timeRecord(pages.empty, fresh, 'all'));
    first.full.push(await timeRecord(pages.full, fresh, 'sites'));
    further.empty.push(await timeRecord(pages.empty, fresh, 'nothing'));
    further.full.push(await timeRecord(pages.full, known, 'nothing'));
    const ofFullest = Array.from({ length: recordsAtOnce }, () => fullestSite);
    further.fullest.push(await timeRecord(pages.full, ofFullest, 'nothing'));
  }
  return [
    compare("recording a site's first failure, full to empty", first.full, first.empty, 1.2),
    compare('recording another one, full to empty', further.full, further.empty, 1.2),
    compare("the same for the fullest site's", further.fullest, further.empty),
  ];
}

function nameSites(word: string, from: number): string[] {
  return Array.from({ length: recordsAtOnce }, (_, index) => `${word}-${from + index}.example`);
}

/** After a restart of the browser: an import leaves memory behind for a while. */
async function compareMemory(
  name: BrowserName,
  site: ScriptedSite,
  folders: Record<'full' | 'empty', string>,
): Promise<Figure[]> {
  site.answer('/fails', { status: 502 });
  const measure = async (folder: string) => {
    const { driver } = await openBrowser(name, folder);
    const page = await driver.newPage();
    await page.goto(site.url('/fails', 'ordinary.test'));
    await until('help', page.overlay);
    const megabytes = (await driver.workerBytes()) / 1e6;
    await driver.close();
    return megabytes;
  };
  const [full, empty] = [await measure(folders.full), await measure(folders.empty)];
  const from = `${full.toFixed(1)} MB to ${empty.toFixed(1)} MB`;
  const what = "worker's memory after a restart, full to empty";
  return [{ what, value: full / empty, unit: 'times', goal: 1.2, from }];
}

function compare(what: string, these: number[], those: number[], goal?: number): Figure {
  const [one, other] = [median(these), median(those)];
  return {
    what,
    value: one / other,
    unit: 'times',
    from: `${one.toFixed(1)} ms to ${other.toFixed(1)} ms`,
    ...(goal !== undefined && { goal }),
  };
}

function mb(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`;
}
