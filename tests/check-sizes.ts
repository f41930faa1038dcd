import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from './e2e/built-extension.ts';

/**
 * The size budget of each part, gzipped. Every healthy page pays for the worker, and every failed one
 * for the overlay. The details come after the first look.
 */
const budgetsKb = {
  worker: { file: 'background.js', kb: 40 },
  'popup, with all it loads': { file: 'popup.html', kb: 47.5 },
  overlay: { file: 'overlay.js', kb: 20 },
  "the overlay's details": { file: 'overlay-details.js', kb: 4.2 },
} as const;

/**
 * Prints the sizes of the built extensions. Returns an exit code: 1 if a part exceeds its budget.
 */
export function checkSizes(): number {
  const rows = (['chromium', 'firefox'] as const).flatMap((browser) =>
    Object.entries(budgetsKb).map(([part, { file, kb }]) => {
      const size = weighKb(builtExtension(browser), file);
      const verdict = size <= kb ? 'good' : 'OVER';
      return { browser, part, kB: Number(size.toFixed(1)), budget: kb, verdict };
    }),
  );
  console.table(rows);
  return rows.every(({ verdict }) => verdict === 'good') ? 0 : 1;
}

function weighKb(folder: string, file: string): number {
  const bytes = [...findLoaded(folder, file)]
    .map((loaded) => gzipSync(readFileSync(join(folder, loaded)), { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);
  return bytes / 1000;
}

/** The file and all that it loads by itself: scripts, chunks and styles. */
function findLoaded(folder: string, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(folder, file), 'utf8');
  const loads = file.endsWith('.html')
    ? code.matchAll(/\b(?:src|href)="\/([^"]+\.(?:js|css))"/g)
    : code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  for (const [, path = ''] of loads) {
    findLoaded(folder, path.startsWith('.') ? join(dirname(file), path) : path, found);
  }
  return found;
}

if (import.meta.main) process.exitCode = checkSizes();
