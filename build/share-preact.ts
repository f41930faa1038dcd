import type { Plugin } from 'vite';
import { shared } from '../entrypoints/overlay.content/shared-preact.ts';

const standIn = '\0shared-preact';

/** A page may give way to the next one meanwhile: there the script finds no overlay, and does nothing. */
const code = `export const { ${Object.keys(shared).join(', ')} } = globalThis.backsoonPreact ?? {};`;

/** Builds this entrypoint without a Preact of its own: it takes the one that the overlay shares. */
export function takeSharedPreact(entrypoint: string): Plugin {
  let isInBuild = false;
  return {
    name: 'take-shared-preact',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      isInBuild = lib !== false && String(lib.entry).endsWith(entrypoint);
    },
    resolveId: (name) => (isInBuild && /^preact(\/|$)/.test(name) ? standIn : null),
    load: (id) => (id === standIn ? code : null),
  };
}
