import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixCatalog } from '../../../lib/explain/fix-catalog.ts';
import { tables } from '../../with-tables.ts';

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map(
  (path) => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const,
);

const filesThatName = (pattern: RegExp) =>
  files.filter(([, text]) => pattern.test(text)).map(([path]) => path);

/** Its row, and the table that says what comes first in which state. */
const whereFixesStand = [
  'lib/explain/built-in-fixes.ts',
  'lib/explain/fix-catalog.ts',
  'lib/explain/find-state.ts',
  'lib/explain/states.ts',
  'lib/explain/silent-states.ts',
];

/** Alarms and messages of the same name. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'keep-trying': [
    'lib/browser/alarms.ts',
    'lib/worker/create-worker.ts',
    'lib/fixes/auto-retry.ts',
  ],
  watch: [
    'lib/browser/alarms.ts',
    'lib/browser/notifications.ts',
    'lib/watch/notify-person.ts',
    'lib/watch/watcher.ts',
    'lib/worker/create-worker.ts',
  ],
};

test.each(Object.keys(fixCatalog))('the fix %s has one row, and no other file knows it', (id) => {
  const named = filesThatName(new RegExp(`'${id}'`));
  const others = named.filter((path) => !whereFixesStand.includes(path));
  expect(others.filter((path) => !(exceptions[id] ?? []).includes(path))).toEqual([]);
});

/** What is not about the code's meaning: each file names a code of the protocol it speaks. */
const protocol = [
  'components/charts/describe-try.ts',
  'entrypoints/welcome/TrySection.tsx',
  'entrypoints/welcome/sample-failure.ts',
  'lib/identify/find-place.ts',
  'lib/identify/is-challenge.ts',
  'lib/navigation/server-error.ts',
  'lib/statistics/judge-try.ts',
  'lib/watch/check-site.ts',
];

const codes = [...new Set(tables.statusCodes.map(({ code }) => code))].filter(
  (code) => typeof code === 'number' && code !== 500,
);

test.each(codes)('the code %s has its rows, and no file of code knows what it means', (code) => {
  const named = files.filter(([, text]) => new RegExp(`\\b${code}\\b`).test(bare(text)));
  const others = named.map(([path]) => path).filter((path) => !protocol.includes(path));
  expect(others).toEqual([]);
});

function bare(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

test('every fix says what it does, in words or by hand', () => {
  for (const row of Object.values(fixCatalog)) {
    if (row.action === null || 'steps' in row) expect(row.does).toBeNull();
    else expect(row.does).toBeTypeOf('string');
  }
});
