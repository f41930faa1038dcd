import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutIterators } from '../../../build/leave-out-iterators.ts';

const whole = readFileSync('node_modules/idb/build/index.js', 'utf8');

test('of idb, only its iterators are left out', () => {
  const code = withoutIterators(whole);
  expect(code).not.toMatch(/iterat/i);
  expect(code).toContain('export { deleteDB, openDB, unwrap, wrap };');
  expect(whole.startsWith(code.slice(0, code.indexOf('\nexport ')).trimEnd())).toBe(true);
  expect(() => withoutIterators(code)).toThrow(/idb has changed/);
});

test('nothing of ours iterates over a database', () => {
  const files = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(200);
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/for await|\.iterate\(|asyncIterator/);
});
