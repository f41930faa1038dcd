import type { BrowserName } from '../../e2e/driver/driver.ts';
import { describeMachine } from '../describe-machine.ts';
import { report } from '../report.ts';
import { measureFirstLook } from './measure-first-look.ts';
import { measureHealthyPage } from './measure-healthy-page.ts';

/**
 * The first look, and what a healthy page costs. A round of the latter is ten loads.
 *   node tests/bench/speed/run-speed.ts chromium 25 [FOLDER OF ANOTHER BUILD]
 */
const [name = 'chromium', rounds = '25', otherBuild] = process.argv.slice(2);
console.log(describeMachine(name));
const figures = [
  ...(await measureFirstLook(name as BrowserName, Number(rounds), otherBuild)),
  ...(await measureHealthyPage(name as BrowserName, Math.ceil(Number(rounds) / 5))),
];
process.exitCode = report(figures) ? 0 : 1;
