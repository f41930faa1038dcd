import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export type PackageName = 'chrome' | 'firefox' | 'sources';

/** Where `npm run zip` puts the packages of this version. */
export function packagesIn(root: string): Readonly<Record<PackageName, string>> {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = (kind: PackageName) => join(root, '.output', `${name}-${version}-${kind}.zip`);
  return { chrome: path('chrome'), firefox: path('firefox'), sources: path('sources') };
}

if (import.meta.main) {
  for (const path of Object.values(packagesIn(process.cwd()))) {
    console.log(`${relative('', path)}  ${Math.ceil(statSync(path).size / 1000)} kB`);
  }
}
