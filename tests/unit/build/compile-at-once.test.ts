import { build } from 'vite';
import { expect, test } from 'vitest';
import { compileAtOnce, compileHint } from '../../../build/compile-at-once.ts';

test.each([
  ['overlay.js', true],
  ['background.js', false],
  ['popup.js', false],
])('%s begins with the hint: %s', async (file, isHinted) => {
  const entry = '\0entry';
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      compileAtOnce('overlay.js'),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : null),
        load: (id) => (id === entry ? 'console.log(1)' : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: 'entry', output: { entryFileNames: file } },
    },
  });
  const [chunk] = 'output' in output ? output.output : [];
  expect(chunk?.type === 'chunk' && chunk.code.startsWith(compileHint)).toBe(isHinted);
});
