import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A third-party package with code in our packages. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Where its source code is. */
  readonly source: string;
}

const root = new URL('../', import.meta.url);

/** The licence file of each. Two packages have none. */
const licenseFiles = {
  '@wxt-dev/browser': 'build/licenses/wxt.txt',
  idb: 'node_modules/idb/LICENSE',
  preact: 'node_modules/preact/LICENSE',
  rolldown: 'node_modules/rolldown/LICENSE',
  vite: 'node_modules/vite/LICENSE.md',
  wxt: 'build/licenses/wxt.txt',
} as const;

export function readBundledPackages(): readonly BundledPackage[] {
  return Object.keys(licenseFiles).map((name) => {
    const found = JSON.parse(read(`node_modules/${name}/package.json`));
    const source = found.repository.url.replace(/^git(\+https)?:/, 'https:').replace(/\.git$/, '');
    return { name, version: found.version, license: found.license, source };
  });
}

/** All licences in full, and all sources. They must be in each package. */
export function writeLicenses(): string {
  const own = `Backsoon\n\n${read('LICENSE').trim()}`;
  const others = readBundledPackages().map(({ name, version, license, source }) => {
    const text = read(licenseFiles[name as keyof typeof licenseFiles]);
    // The rest is about parts of Vite that are not bundled.
    const [whole = ''] = text.split('# Licenses of bundled dependencies');
    return `${name} ${version} (${license})\nSource: ${source}\n\n${whole.trim()}`;
  });
  return `${[own, ...others].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Stops a build with a package whose licence is not listed above. */
export function knowBundledPackages(): Plugin {
  return {
    name: 'know-bundled-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const unknown = modules.map(packageOf).filter((name) => name && !(name in licenseFiles));
      if (unknown.length > 0)
        this.error(`${unknown[0]} is bundled: list its license in build/bundled-packages.ts.`);
    },
  };
}

/** The package of a module: `idb`. `null` for our own and for virtual modules. */
export function packageOf(id: string): string | null {
  const [, inFolder] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  // The bundler's own helpers have names that no file can have.
  const [, helper] = /^\0((?:@[^/]+\/)?[^/:]+)\//.exec(id) ?? [];
  return inFolder ?? helper ?? null;
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
