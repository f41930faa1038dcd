import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { evaluateModules } from '../../build/evaluate-modules.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folder of the built page. */
const builtGallery = folder('../../.output/gallery/');

/** The page runs the product's code. Only the browser API is fake. */
export const galleryConfig: InlineConfig = {
  configFile: false,
  root: folder('page/'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [evaluateModules()],
  resolve: {
    alias: [
      { find: 'webextension-polyfill', replacement: folder('page/fake-browser.ts') },
      // Else only a person could unfold what stands in the overlay.
    ],
  },
  define: { 'import.meta.env.FIREFOX': 'false' },
  server: { fs: { allow: [folder('../../')] } },
  build: {
    outDir: builtGallery,
    emptyOutDir: true,
    target: ['chrome153', 'firefox153'],
    cssTarget: ['chrome153', 'firefox153'],
    rolldownOptions: { input: [folder('page/index.html'), folder('page/check.html')] },
    chunkSizeWarningLimit: 2000,
  },
};
