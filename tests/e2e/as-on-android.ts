import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { api, type Feature, hasFeature, manifest as keys, listParts } from '../browser-support.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { builtExtension } from './built-extension.ts';

/** What Firefox for Android lacks, for a script that removes it. */
interface Lacks {
  readonly namespaces: readonly string[];
  /** By namespace. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Options that a call does not take and fields that it does not give, by 'tabs.create'. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/**
 * The built Firefox package in a Firefox that has no more than Firefox for Android: what that lacks,
 * by the compat data, is gone before the first line of ours runs. Of events nothing is taken.
 */
export function builtAsOnAndroid(): string {
  const { path } = makeTemporaryFolder('as-on-android');
  cpSync(builtExtension('firefox'), path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const version = Number(manifest.browser_specific_settings.gecko_android.strict_min_version);
  const has = (feature: Feature) => hasFeature(feature, 'firefox_android', version);
  const script = `(${takeAway})(${JSON.stringify(listLacks(has))});\n`;

  writeFileSync(join(path, 'as-on-android.js'), script);
  manifest.background.scripts.unshift('as-on-android.js');
  // It stays in the file, and no browser knows it: what Firefox does with it is Firefox's own.
  manifest.optional_permissions = manifest.optional_permissions.map((name: string) => {
    const feature = keys.optional_permissions?.[name];
    return feature && has(feature) ? name : `${name}-not-here`;
  });
  delete manifest.commands;
  writeFileSync(file, JSON.stringify(manifest));
  for (const name of globSync('*.html', { cwd: path })) {
    const file = join(path, name);
    // A page of mere words, such as privacy.html, has no code that could lack anything.
    if (!readFileSync(file, 'utf8').includes('<script')) continue;
    change(file, (html) =>
      html.replace('<head>', '<head><script src="/as-on-android.js"></script>'),
    );
  }
  for (const name of globSync('content-scripts/*.js', { cwd: path }))
    change(join(path, name), (code) => script + code);
  return path;
}

function change(file: string, how: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = how(before);
  if (after === before) throw new Error(`${file} has no place for the script.`);
  writeFileSync(file, after);
}

function listLacks(has: (feature: Feature) => boolean): Lacks {
  const namespaces: string[] = [];
  const members: Record<string, string[]> = {};
  const parts: Record<string, string[]> = {};
  for (const [namespace, feature] of listFeatures(api)) {
    if (!has(feature)) namespaces.push(namespace);
    for (const [member, below] of listFeatures(feature)) {
      if (!has(below)) members[namespace] = [...(members[namespace] ?? []), member];
      const lacking = listParts(below).filter(({ feature: part }) => !has(part));
      if (!member.startsWith('on') && lacking.length > 0)
        parts[`${namespace}.${member}`] = lacking.map(({ name }) => name);
    }
  }
  return { namespaces, members, parts };
}

function listFeatures(feature: Feature): readonly [string, Feature][] {
  return Object.entries(feature).flatMap(([name, below]) =>
    below && name !== '__compat' ? [[name, below]] : [],
  );
}

/** Runs in the pages and scripts of the extension; it must not use anything outside itself. */
function takeAway({ namespaces, members, parts }: Lacks): void {
  type Names = Record<string, unknown>;
  const roots = globalThis as unknown as { browser: Names; chrome: Names };
  for (const root of new Set([roots.browser, roots.chrome])) {
    for (const name of namespaces) remove(root, name);
    for (const [namespace, names] of Object.entries(members)) {
      for (const name of names) remove(root[namespace] as Names | undefined, name);
    }
    for (const [path, names] of Object.entries(parts)) {
      const [namespace = '', member = ''] = path.split('.');
      narrow(root[namespace] as Names | undefined, member, names);
    }
  }

  function remove(from: Names | undefined, name: string): void {
    if (!from || !(name in from)) return;
    delete from[name];
    if (from[name] !== undefined) throw new Error(`${name} is still there.`);
  }

  /** As Firefox does with a property that it does not support: it throws at once. */
  function narrow(space: Names | undefined, member: string, names: readonly string[]): void {
    const whole = space?.[member];
    if (!space || typeof whole !== 'function') return;
    const narrowed = (...args: unknown[]) => {
      for (const option of names) {
        if (args.some((arg) => typeof arg === 'object' && arg !== null && option in arg))
          throw new Error(`Property "${option}" is unsupported by Firefox`);
      }
      const given: unknown = whole.apply(space, args);
      if (!(given instanceof Promise)) return given;
      return given.then((result) => {
        if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
        return Object.fromEntries(Object.entries(result).filter(([key]) => !names.includes(key)));
      });
    };
    Object.defineProperty(space, member, { value: narrowed, configurable: true });
  }
}
