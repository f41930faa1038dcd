import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readIdentity } from '../../build/identity.ts';
import { packagesIn } from '../../tests/packages/packages.ts';
import { runTool } from '../../tests/run-tool.ts';
import { readChangelog } from './changelog.ts';
import { findReleaseFaults } from './find-faults.ts';
import { secrets, submitCommand } from './submit-command.ts';

const usage = `npm run release -- check      says what keeps this commit from being a release; writes its notes
npm run release -- submit     hands the packages of \`npm run zip\` to the stores
  --dry-run                   goes through all of it, and hands over nothing`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const isDryRun = values['dry-run'];
const [step] = positionals;

if (step === 'check') process.exitCode = check();
else if (step === 'submit') process.exitCode = await submit();
else {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
}

function check(): number {
  const changelog = readChangelog(read('CHANGELOG.md'));
  const versions = {
    packageJson: JSON.parse(read('package.json')).version,
    packageLock: JSON.parse(read('package-lock.json')).version,
    changelog,
    tags: readTags(),
  };
  const notes = '.output/release-notes.md';
  writeFileSync(`${root}${notes}`, `${changelog[0]?.notes}\n`);
  console.log(`${notes} has what CHANGELOG.md says of it.`);
  return judge(findReleaseFaults(versions, readIdentity()));
}

async function submit(): Promise<number> {
  const packages = packagesIn(root);
  const missing = Object.values(packages).filter((file) => !existsSync(file));
  const unset = secrets.filter((name) => !process.env[name]);
  const code = judge([
    ...missing.map((file) => `${file} is missing: npm run zip.`),
    ...unset.map(
      (name) => `The environment has no ${name}: store/README.md says where it is from.`,
    ),
  ]);
  const args = submitCommand(packages, readIdentity(), isDryRun);
  console.log(`wxt ${args.join(' ')}`);
  // Even a dry run signs in, so without the secrets it ends here.
  if (code !== 0 || unset.length > 0) return code;
  return runTool('wxt', ...args);
}

/** Faults stop a release. A dry run only lists them. */
function judge(faults: readonly string[]): number {
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length === 0) console.log('✓ Nothing stands in the way.');
  return faults.length === 0 || isDryRun ? 0 : 1;
}

function readTags(): readonly string[] {
  try {
    const tags = execFileSync('git', ['tag', '--points-at', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return tags.split('\n').filter((tag) => tag !== '');
  } catch {
    // The packed sources have no git.
    return [];
  }
}

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}
