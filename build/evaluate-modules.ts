import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * A module named `*.build.ts` runs at the build. Only its exported values reach the bundle, so they
 * must be plain data.
 */
export function evaluateModules(): Plugin {
  return {
    name: 'evaluate-modules',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.build.ts')) return null;
      const values: Record<string, unknown> = await import(pathToFileURL(id).href);
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
