import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutClasses } from '../../../build/leave-out-classes.ts';

const whole = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');

test('of Preact, only what classes and thrown promises need is left out', () => {
  const code = withoutClasses(whole);
  expect(code).not.toMatch(/\.(?:componentDid\w+|getDerived\w+|then)\b(?!=[^=])/);
  // Hooks need it.
  expect(code).toContain('.shouldComponentUpdate');
  const written = /\w+\.\w+=(?!=)/g;
  expect(code.match(written)).toEqual(whole.match(written));
  expect(() => withoutClasses(code)).toThrow(/Preact has changed/);
});

test('no component of ours is a class, has a context or throws a promise', () => {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /extends (?:Pure)?Component|createContext|useContext|ErrorBoundary|Suspense|\blazy\(|from 'preact\/compat'/,
    );
});
