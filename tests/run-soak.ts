import { mkdirSync } from 'node:fs';
import { runTool } from './run-tool.ts';

/**
 * `npm run soak [WORDS]`: runs the long tests in full, or those with these words in their file names.
 * Run it before a release. The report is `.output/soak.json`.
 */
const files = process.argv.slice(2);
const report = ['--reporter=verbose', '--reporter=json', '--outputFile.json=.output/soak.json'];

mkdirSync('.output', { recursive: true });
const steps = [
  () => runTool('wxt', 'build', '--level', 'warn'),
  () => runTool('wxt', 'build', '-b', 'firefox', '--mv3', '--level', 'warn'),
  () => runTool('vitest', 'run', '--project', 'soak', ...report, ...files),
];
for (const step of steps) {
  process.exitCode = await step();
  if (process.exitCode !== 0) break;
}
