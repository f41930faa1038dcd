import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * A module named `*.build.ts` runs while the extension is built: only the values that it exports
 * reach the bundle, not what they were made of. They must be plain data.
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
