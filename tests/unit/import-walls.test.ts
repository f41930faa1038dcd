import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. The first wall whose `files` match a file holds for it. */
interface Wall {
  readonly files: RegExp;
  readonly mayImport: RegExp;
  /** Given if code may be imported from fewer rooms than types. */
  readonly mayImportCode?: RegExp;
  readonly advice: string;
}

const pure = 'lib/(navigation|identify|evidence|explain|format|notices|statistics|knowledge)/';

/** The one owner of these numbers. Every room may count in them. */
const timeUnits = 'lib/time-units.ts';

const walls: readonly Wall[] = [
  {
    files: /^lib\/(errors|in-turn|pause|time-units)\.ts$/,
    mayImport: /^$/,
    advice: 'Everybody imports this file, so it imports nobody.',
  },
  {
    files: /^lib\/i18n\.ts$/,
    mayImport: /^lib\/(browser\/api|format\/(number|time)|knowledge\/message-key)\.ts$/,
    advice:
      'This is the door to words: it needs the browser, and how numbers and times are written.',
  },
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
      /^(components\/|lib\/i18n\.ts$|lib\/(explain|format|history|knowledge|notices|overlay|settings|statistics)\/|preact(\/hooks)?$)/,
    mayImportCode:
      /^(components\/|lib\/i18n\.ts$|lib\/(explain|format|statistics)\/|preact(\/hooks)?$)/,
    advice:
      'A component takes props and gives callbacks: let the entrypoint fetch, store and send, and pass the result in.',
  },
  {
    files: /^lib\/overlay\//,
    mayImport: /^lib\/(knowledge\/read-limits\.ts$|notices\/|overlay\/|pause\.ts$)/,
    mayImportCode: /^lib\/(knowledge\/read-limits\.ts$|overlay\/|pause\.ts$)/,
    advice:
      "The overlay room runs in the site's page and knows the page only: pass it what else it needs.",
  },
  {
    files: /^lib\/browser\//,
    mayImport: /^(lib\/(browser|overlay)\/|lib\/(errors|pause)\.ts$|webextension-polyfill$)/,
    advice:
      'A file of this room owns one power of the browser and decides nothing: put the deciding into the room that calls it.',
  },
  {
    files: /^lib\/memory\//,
    mayImport:
      /^(lib\/(browser|evidence|identify|memory|navigation|overlay|statistics)\/|lib\/(in-turn|i18n)\.ts$)/,
    mayImportCode: /^(lib\/(browser|evidence|memory|navigation|statistics)\/|lib\/in-turn\.ts$)/,
    advice: 'Memory remembers, it does not decide: put the deciding into the room that calls it.',
  },
  {
    files: /^lib\/messages\//,
    mayImport:
      /^(lib\/(messages|browser|explain|overlay|settings)\/|lib\/(errors|i18n|pause)\.ts$|webextension-polyfill$)/,
    mayImportCode: /^(lib\/(messages|browser)\/|lib\/(errors|pause)\.ts$|webextension-polyfill$)/,
    advice: 'Messages carry, they do not decide: put the deciding into the handler that is given.',
  },
  {
    files: /^lib\//,
    mayImport: /^(lib\/|idb$|webextension-polyfill$)/,
    advice:
      'Nobody imports an entrypoint or a component from lib, and a new package is a decision: say in the commit what it does for us.',
  },
  {
    files: /^entrypoints\//,
    mayImport:
      /^(entrypoints\/|components\/|lib\/|preact(\/(hooks|jsx-runtime))?$|wxt\/|build\/about\.build\.ts$)/,
    advice: 'An entrypoint only wires what lib and components offer.',
  },
];

/** One `browser.*` namespace, and the one file that may name it. */
const namespaces = {
  action: 'toolbar',
  alarms: 'alarms',
  browsingData: 'site-data',
  commands: 'commands',
  extension: 'extension',
  notifications: 'notifications',
  permissions: 'permissions',
  publicSuffix: 'public-suffix',
  scripting: 'injection',
  tabs: 'tabs',
  webNavigation: 'frames',
  windows: 'tabs',
} as const;

/** An API that one file or room owns. No other file may use it. */
const powers: readonly Power[] = [
  ...Object.entries(namespaces).map(([name, file]) => ({
    // Messages to tabs belong to `lib/messages`.
    use: new RegExp(`\\bbrowser\\??\\.${name}\\b(?!\\s*\\.sendMessage)`),
    owner: new RegExp(`^lib/browser/${file}\\.ts$`),
  })),
  { use: /\bbrowser\.i18n\b/, owner: /^lib\/i18n\.ts$/ },
  // Local dates are counted there, and never shown.
  {
    use: /\bIntl\.\w+\((?!\))|\.toLocale\w*String\b/,
    owner: /^lib\/(format\/|statistics\/local-days\.ts$)/,
  },
  { use: /\bindexedDB\.|\bopenDB\b|\bIDBKeyRange\b/, owner: /^lib\/history\// },
  { use: /\bstorage\.session\b/, owner: /^lib\/browser\/session-store\.ts$/ },
  {
    use: /\bsessionValue\b|\breadSessionValues\b/,
    // Everything else belongs to a page, and goes through `page-memory.ts`.
    owner: /^lib\/(browser\/session-store|memory\/[\w-]+|record\/history-notice)\.ts$/,
  },
  {
    use: /\.incognito\b/,
    owner:
      /^(lib\/memory\/privacy-gate\.ts|lib\/watch\/open-site\.ts|entrypoints\/popup\/find-shown-tab\.ts)$/,
  },
  {
    use: /\bstorage\.(local|managed|sync)\b/,
    // Watches are not settings. Their own file stores them.
    owner:
      /^lib\/(settings\/|browser\/local-store|record\/(history-notice|kept-more)\.ts$|watch\/watch-store\.ts$)/,
  },
  { use: /\bstorage\.local\.get\b/, owner: /^lib\/browser\/local-store\.ts$/ },
  { use: /\b(runtime\.(sendMessage|onMessage)|tabs\.sendMessage)\b/, owner: /^lib\/messages\// },
  {
    use: /\b(60_000|3_600_000|86_400_000)\b|\b60 \* 1000\b/,
    owner: /^lib\/time-units\.ts$/,
  },
  { use: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/, notIn: new RegExp(`^${pure}`) },
];

type Power = { readonly use: RegExp } & ({ readonly owner: RegExp } | { readonly notIn: RegExp });

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
    .filter(({ name }) => wall?.mayImport.source === '^$' || name !== timeUnits)
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

test('no room imports in a circle', () => {
  const rooms = new Map<string, Set<string>>();
  for (const file of files.filter((name) => name.startsWith('lib/'))) {
    const targets = readImports(file)
      .map(({ name }) => roomOf(name))
      .filter((room) => room !== roomOf(file) && room.startsWith('lib/'));
    const known = rooms.get(roomOf(file)) ?? new Set();
    rooms.set(roomOf(file), known.union(new Set(targets)));
  }
  const circles = [...rooms.keys()].flatMap((room) => findCircle(rooms, [room]) ?? []);
  expect(
    circles,
    'Move what both rooms need into the lower one, or pass it as an argument.',
  ).toEqual([]);
});

test('the top of lib holds no loose file', () => {
  const loose = files.filter((file) => /^lib\/[^/]+$/.test(file));
  expect(loose, 'Give the new file a room.').toEqual([
    'lib/errors.ts',
    'lib/i18n.ts',
    'lib/in-turn.ts',
    'lib/pause.ts',
    timeUnits,
  ]);
});

test('a bad import would be seen', () => {
  expect(walls[2]?.mayImport.test('lib/browser/api.ts')).toBe(false);
  expect(walls[3]?.mayImportCode?.test('lib/history/history.ts')).toBe(false);
  expect(readImports('lib/i18n.ts')).toContainEqual({
    name: 'lib/browser/api.ts',
    isType: false,
  });
});

function roomOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/** The rooms from `path`'s first one back to it, if imports lead there. */
function findCircle(
  rooms: ReadonlyMap<string, ReadonlySet<string>>,
  path: readonly string[],
): string | null {
  const [first = ''] = path;
  for (const next of rooms.get(path.at(-1) ?? '') ?? []) {
    if (next === first) return [...path, next].join(' > ');
    const found = path.includes(next) ? null : findCircle(rooms, [...path, next]);
    if (found) return found;
  }
  return null;
}

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
