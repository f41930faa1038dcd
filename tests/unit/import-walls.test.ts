import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. The first wall whose `files` match a file holds for it. */
interface Wall {
  readonly files: RegExp;
  readonly mayImport: RegExp;
  /** Where types may come from further away than code. */
  readonly mayImportCode?: RegExp;
  readonly advice: string;
}

const pure = 'lib/(navigation|explain|statistics|knowledge)/';

const walls: readonly Wall[] = [
  {
    files: new RegExp(`^${pure}`),
    mayImport: new RegExp(`^(${pure}|lib/i18n\\.ts$|webextension-polyfill$)`),
    mayImportCode: new RegExp(`^${pure}`),
    advice:
      'This room is pure: give it what it needs (now, locale, tables, evidence) as an argument, and read that in the room that calls it.',
  },
  {
    files: /^components\//,
    mayImport:
      /^(components\/|lib\/i18n\.ts$|lib\/(explain|history|overlay|settings|statistics)\/|preact(\/hooks)?$)/,
    mayImportCode: /^(components\/|lib\/i18n\.ts$|lib\/(explain|statistics)\/|preact(\/hooks)?$)/,
    advice:
      'A component takes props and gives callbacks: let the entrypoint fetch, store and send, and pass the result in.',
  },
  {
    files: /^lib\/overlay\//,
    mayImport: /^lib\/overlay\//,
    advice:
      "The overlay room runs in the site's page and knows the page only: pass it what else it needs.",
  },
  {
    files: /^lib\/messages\//,
    mayImport:
      /^(lib\/messages\/|lib\/browser\.ts$|lib\/(explain|overlay|settings)\/|webextension-polyfill$)/,
    mayImportCode: /^(lib\/messages\/|lib\/browser\.ts$|webextension-polyfill$)/,
    advice: 'Messages carry, they do not decide: put the deciding into the handler that is given.',
  },
  {
    files: /^lib\//,
    mayImport: /^(lib\/|idb$|tldts$|webextension-polyfill$)/,
    advice:
      'Nobody imports an entrypoint or a component from lib, and a new package is a decision: say in the commit what it does for us.',
  },
  {
    files: /^entrypoints\//,
    mayImport: /^(entrypoints\/|components\/|lib\/|preact(\/hooks)?$|wxt\/)/,
    advice: 'An entrypoint only wires what lib and components offer.',
  },
];

/** A power that one file or room owns: the words that use it may stand nowhere else. */
const powers = [
  { use: /\bindexedDB\.|\bopenDB\b|\bIDBKeyRange\b/, owner: /^lib\/history\// },
  { use: /\bstorage\.session\b/, owner: /^lib\/session\.ts$/ },
  {
    use: /\bstorage\.(local|managed|sync)\b/,
    // Watches are no setting: they are written down where they are kept, and by nobody else.
    owner: /^lib\/(settings\/|watch\/watch-store\.ts$)/,
  },
  { use: /\bstorage\.local\.get\b/, owner: /^lib\/settings\/read-local\.ts$/ },
  { use: /\b(runtime\.(sendMessage|onMessage)|tabs\.sendMessage)\b/, owner: /^lib\/messages\// },
  { use: /\bbrowser\.alarms\b/, owner: /^lib\/alarms\.ts$/ },
  { use: /\bbrowser\.browsingData\b/, owner: /^lib\/fixes\/clear-site\.ts$/ },
  { use: /\bbrowser\??\.notifications\b|\bnotifications\./, owner: /^lib\/watch\/notify\.ts$/ },
  { use: /\bbrowser\.permissions\b/, owner: /^lib\/permissions\.ts$/ },
  { use: /\bbrowser\.scripting\b/, owner: /^lib\/injection\.ts$/ },
  { use: /\bbrowser\.action\b/, owner: /^lib\/toolbar\.ts$/ },
  { use: /\bbrowser\.i18n\b/, owner: /^lib\/i18n\.ts$/ },
  { use: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/, notIn: new RegExp(`^${pure}`) },
] as const;

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

test.each(files)('%s imports only what its room may', (file) => {
  const wall = walls.find((candidate) => candidate.files.test(file));
  expect(
    wall,
    `${file} is in no room: give it one in ARCHITECTURE.md and a wall here.`,
  ).toBeDefined();
  const wrong = readImports(file)
    .filter(
      ({ name, isType }) => !((!isType && wall?.mayImportCode) || wall?.mayImport)?.test(name),
    )
    .map(({ name }) => name);
  expect(wrong, `${file} may not import this. ${wall?.advice}`).toEqual([]);
});

test.each(files)('%s uses only powers that it owns', (file) => {
  const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  for (const power of powers) {
    const isAllowed = 'owner' in power ? power.owner.test(file) : !power.notIn.test(file);
    const found = isAllowed ? null : (code.match(power.use)?.[0] ?? null);
    const remedy =
      'owner' in power
        ? `is used in ${power.owner.source} only: call a function of that room, or add one there.`
        : 'is a world of its own: take it as an argument.';
    expect(found, `${file}: ${found} ${remedy}`).toBeNull();
  }
});

test('a bad import would be seen', () => {
  expect(walls[0]?.mayImport.test('lib/browser.ts')).toBe(false);
  expect(walls[1]?.mayImportCode?.test('lib/history/history.ts')).toBe(false);
  expect(readImports('lib/i18n.ts')).toContainEqual({ name: 'lib/browser.ts', isType: false });
});

interface Import {
  readonly name: string;
  readonly isType: boolean;
}

function readImports(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/^(?:import|export)( type)?\s+(?:[\w$*{},\s]+?\s+from\s+)?'([^']+)'/gm)]
    .map(([, type, name = '']) => ({
      name: name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
      isType: type !== undefined,
    }))
    .filter(({ name }) => !/\.(css|json)(\?\w+)?$/.test(name));
}
