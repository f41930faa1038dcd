import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { packagesIn } from './packages.ts';
import { readZip } from './read-zip.ts';

/**
 * Does what AMO does with each upload. It unpacks the sources, builds them with a separate installation,
 * and compares the result with the packages. Run it after `npm run zip`.
 */
export function rebuildPackages(root = rootFolder): number {
  const packages = packagesIn(root);
  const sources = readZip(readFileSync(packages.sources));
  const faults = [...compareSources(root, sources)];
  const folder = makeTemporaryFolder('rebuild');
  try {
    unpack(sources, folder.path);
    // npm uses its cache first.
    npm(folder.path, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
    npm(folder.path, 'run', 'build-for-amo');
    faults.push(...compareFolder(join(folder.path, '.output/firefox-mv3'), packages.firefox));
    npm(folder.path, 'run', 'zip:chrome');
    if (!readFileSync(packages.chrome).equals(readFileSync(packagesIn(folder.path).chrome)))
      faults.push('The package for Chrome comes out differently.');
  } finally {
    folder.remove();
  }
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log('The sources give the same packages again, byte for byte, in another folder.');
  return faults.length === 0 ? 0 : 1;
}

const rootFolder = fileURLToPath(new URL('../../', import.meta.url));

function unpack(files: ReadonlyMap<string, Buffer>, folder: string): void {
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Checks that the package of sources has exactly git's files. */
function compareSources(root: string, sources: ReadonlyMap<string, Buffer>): string[] {
  const wanted = listByGit(root);
  // Without git there is nothing to compare with.
  if (!wanted) return [];
  const missing = wanted.filter((name) => !sources.has(name));
  const extra = [...sources.keys()].filter((name) => !wanted.includes(name));
  return [
    ...missing.map((name) => `The sources lack ${name}.`),
    ...extra.map((name) => `The sources hold ${name}, which git ignores.`),
  ];
}

function listByGit(root: string): readonly string[] | null {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: [...stdio] });
    return listed.split('\0').filter((name) => name !== '');
  } catch {
    return null;
  }
}

function compareFolder(folder: string, zip: string): string[] {
  const wanted = readZip(readFileSync(zip));
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const names = built.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
  const differing = names.filter(
    (name, index) => !wanted.get(name)?.equals(readFileSync(built[index] ?? '')),
  );
  const missing = [...wanted.keys()].filter((name) => !names.includes(name));
  return [
    ...differing.map((name) => `For Firefox ${name} comes out differently.`),
    ...missing.map((name) => `For Firefox ${name} does not come out.`),
  ];
}

/** Its output is shown only if it fails. */
function npm(folder: string, ...args: string[]): void {
  try {
    execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(' ')} failed in the unpacked sources:\n${stdout}${stderr}`);
  }
}

if (import.meta.main) process.exitCode = rebuildPackages();
