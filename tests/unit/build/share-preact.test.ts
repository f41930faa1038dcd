import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { takeSharedPreact } from '../../../build/share-preact.ts';
import { shared } from '../../../entrypoints/overlay.content/shared-preact.ts';

const names = ['Fragment', 'useState', 'jsx'] as const;
const [Fragment, useState, jsx] = names;
const source = `
import { ${Fragment} } from 'preact';
import { ${useState} } from 'preact/hooks';
import { ${jsx} } from 'preact/jsx-runtime';
console.log(${names});
`;

async function buildAs(entry: string, content = source): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      takeSharedPreact('details.ts'),
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? content : null),
      },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'part' } },
  });
  const [chunk] = [output].flat().flatMap((it) => ('output' in it ? it.output : []));
  return chunk?.type === 'chunk' ? chunk.code : '';
}

test('the script of the details takes the Preact of the overlay', async () => {
  const code = await buildAs('details.ts');
  expect(code).toContain('globalThis.backsoonPreact');
  expect(code.length).toBeLessThan(1000);
  for (const name of names) expect(Object.keys(shared)).toContain(name);
});

test('in a page without an overlay it does nothing', async () => {
  const content = `import { Fragment } from 'preact'; globalThis.found = typeof Fragment;`;
  const page = createContext({});
  runInContext(await buildAs('details.ts', content), page);
  expect(page.found).toBe('undefined');
});

test('any other script has its own', async () => {
  expect(await buildAs('overlay.ts')).not.toContain('globalThis.backsoonPreact');
});

test('a part of Preact that nobody shares fails the build', async () => {
  const content = `import { useReducer } from 'preact/hooks'; console.log(useReducer);`;
  await expect(buildAs('details.ts', content)).rejects.toThrow('useReducer');
});
