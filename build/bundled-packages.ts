import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A package of others whose code, or a part of it, is in what we hand out. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Where its source is: the MPL wants it told. */
  readonly source: string;
}

const root = new URL('../', import.meta.url);

/** Each with the file that holds its license. Two packages come without one. */
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

/** What must travel with each copy: every license in full, and where each source is. */
export function writeLicenses(): string {
  const own = `Backsoon\n\n${read('LICENSE').trim()}`;
  const others = readBundledPackages().map(({ name, version, license, source }) => {
    const text = read(licenseFiles[name as keyof typeof licenseFiles]);
    // What follows there is about parts of Vite that stay behind.
    const [whole = ''] = text.split('# Licenses of bundled dependencies');
    return `${name} ${version} (${license})\nSource: ${source}\n\n${whole.trim()}`;
  });
  return `${[own, ...others].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Stops a build that would hand out a package whose license is not listed above. */
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

/** The package that a module is of: `idb`. `null` for our own, and for what WXT makes up. */
export function packageOf(id: string): string | null {
  const [, inFolder] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  // Helpers that the bundler writes have names that no file can have.
  const [, helper] = /^\0((?:@[^/]+\/)?[^/:]+)\//.exec(id) ?? [];
  return inFolder ?? helper ?? null;
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
