import type { BrowserName } from '../e2e/driver/driver.ts';
import { measureBrowser } from './measure-browser.ts';
import { report } from './report.ts';
import { measureFirstLook } from './speed/measure-first-look.ts';
import { measureHealthyPage } from './speed/measure-healthy-page.ts';
import { measureSlowed } from './speed/measure-slowed.ts';

const rounds = 25;
/** Each takes half a minute. */
const longRounds = 7;

/** All of it in Chromium and in Firefox; or in those that are named. */
const asked = process.argv.slice(2) as BrowserName[];
const names = asked.length > 0 ? asked : (['chromium', 'firefox'] as const);

let areGoalsMet = true;
for (const name of names) {
  const figures = [
    ...(await measureBrowser(name)),
    ...(await measureFirstLook(name, rounds)),
    ...(await measureHealthyPage(name, longRounds)),
    ...(await measureSlowed(name, longRounds)),
  ];
  areGoalsMet = report(figures) && areGoalsMet;
}
process.exitCode = areGoalsMet ? 0 : 1;
