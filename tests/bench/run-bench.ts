import { startScriptedSite } from '../gateways/start-scripted-site.ts';
import { describeMachine } from './describe-machine.ts';
import { fillHistory, timeExport } from './fill-history.ts';
import { fullestSite, makeHistory, sitesInAll, triesInAll } from './make-history.ts';
import { measureDisk } from './measure-disk.ts';
import { median } from './median.ts';
import { type BenchBrowser, openBrowser } from './open-browser.ts';
import { type Figure, report } from './report.ts';
import { findTab, timeFirstContent, timeSitePage } from './time-popup.ts';
import { teachToRecord, timeRecord } from './time-record.ts';

/**
 * What the history costs when it is as full as it gets, against an empty one. Both run side by
 * side, a round of one after a round of the other, so that what else the machine does hits both.
 */
const rounds = 15;
const recordRounds = 60;

const site = await startScriptedSite();
site.answer('/', {});
const url = site.url('/', 'ordinary.test');
const host = new URL(url).host;
const empty = await openBrowser();
const full = await openBrowser();
console.log(describeMachine(await full.browser.version()));
console.log(`${triesInAll} tries of ${sitesInAll} sites; medians of ${rounds} rounds.`);

const filled = await fillHistory(full, makeHistory(Date.now(), host));
const exported = await timeExport(full);
const figures = [
  await comparePopups(),
  await measureSitePage(),
  ...(await compareRecording()),
  ...(await compareMemory()),
];
await Promise.all([empty.close(), full.close(), site.close()]);
const bytes = await measureDisk(full.profileFolder);
const areGoalsMet = report([
  ...figures,
  { what: 'size on disk per try', value: bytes / triesInAll, unit: 'bytes', goal: 200 },
  { what: 'export of all', value: exported.exportMs, unit: 'ms', from: mb(exported.fileBytes) },
  { what: 'a look into the file', value: filled.lookMs, unit: 'ms' },
  { what: 'import of all', value: filled.importMs, unit: 'ms' },
  { what: 'progress shown meanwhile', value: filled.progressSteps, unit: 'steps' },
]);
process.exitCode = areGoalsMet ? 0 : 1;

async function comparePopups(): Promise<Figure> {
  const tabs = await Promise.all([openTab(empty), openTab(full)]);
  const [whenEmpty, whenFull]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    whenEmpty.push(await timeFirstContent(empty, tabs[0]));
    whenFull.push(await timeFirstContent(full, tabs[1]));
  }
  return compare("popup's first content, full to empty", whenFull, whenEmpty, 1.3);
}

async function openTab(bench: BenchBrowser): Promise<number> {
  const page = await bench.browser.newPage();
  await page.goto(url);
  return findTab(bench, url);
}

async function measureSitePage(): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timeSitePage(full));
  return { what: "the fullest site's page", value: median(times), unit: 'ms', goal: 100 };
}

async function compareRecording(): Promise<Figure[]> {
  const pages = { empty: await empty.open('options.html'), full: await full.open('options.html') };
  await Promise.all([teachToRecord(pages.empty), teachToRecord(pages.full)]);
  const first = { empty: [] as number[], full: [] as number[] };
  const further = { empty: [] as number[], full: [] as number[], fullest: [] as number[] };
  for (let round = 0; round < recordRounds; round++) {
    first.empty.push(await timeRecord(pages.empty, host, true));
    first.full.push(await timeRecord(pages.full, `new-${round}.example`, false));
    further.empty.push(await timeRecord(pages.empty, host, false));
    further.full.push(await timeRecord(pages.full, `site-${100 + round}.example`, false));
    further.fullest.push(await timeRecord(pages.full, fullestSite, false));
  }
  return [
    compare("recording a site's first failure, full to empty", first.full, first.empty, 1.2),
    compare('recording another one, full to empty', further.full, further.empty, 1.2),
    compare("the same for the fullest site's", further.fullest, further.empty),
  ];
}

async function compareMemory(): Promise<Figure[]> {
  const [whenEmpty, whenFull] = [await heapOf(empty), await heapOf(full)];
  return [
    { what: "worker's heap, full", value: whenFull, unit: 'MB' },
    { what: "worker's heap, empty", value: whenEmpty, unit: 'MB' },
  ];
}

/** After a failed page, and with nothing left that nobody needs. */
async function heapOf(bench: BenchBrowser): Promise<number> {
  site.answer('/fails', { status: 502 });
  const page = await bench.browser.newPage();
  await page.goto(site.url('/fails', 'ordinary.test'));
  const worker = await bench.connectWorker();
  await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize / 1e6;
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
