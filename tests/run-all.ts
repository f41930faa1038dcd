import { checkSizes } from './check-sizes.ts';
import { rebuildPackages } from './packages/rebuild-packages.ts';
import { runTool } from './run-tool.ts';
import { obtainAllPrograms } from './system/obtain-programs.ts';

/** The steps of `npm test`. It stops at the first failure. Each step returns an exit code. */
const steps: Record<string, () => Promise<number>> = {
  'Types of WXT': () => runTool('wxt', 'prepare'),
  Types: () => runTool('tsc'),
  'Types of the pure rooms': () => runTool('tsc', '-p', 'tsconfig.pure.json'),
  Lint: () => runTool('biome', 'check', '--error-on-warnings'),
  'Unit tests': () => runTool('vitest', 'run', '--project', 'unit'),
  'Package for Chrome': () => runTool('wxt', 'zip'),
  'Packages for Firefox': () => runTool('wxt', 'zip', '-b', 'firefox', '--mv3', '--level', 'warn'),
  Sizes: async () => checkSizes(),
  // Its warnings are shown; only errors fail.
  'Store lint': () => runTool('web-ext', 'lint', '-s', '.output/firefox-mv3'),
  'The same packages from the package of sources': async () => rebuildPackages(),
  'Browsers and gateways': obtainAll,
  'End to end': () => runTool('vitest', 'run', '--project', 'e2e'),
};

const start = performance.now();
for (const [name, run] of Object.entries(steps)) {
  console.log(`\n━━ ${name}`);
  const stepStart = performance.now();
  const code = await run();
  console.log(`━━ ${name}: ${code === 0 ? 'good' : 'FAILED'} after ${secondsSince(stepStart)}`);
  if (code !== 0) process.exit(code);
}
console.log(`\nAll is well after ${secondsSince(start)}.`);

async function obtainAll(): Promise<number> {
  try {
    await obtainAllPrograms();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function secondsSince(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
