import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUpLater } from './clean-up.ts';

export type TemporaryFolder = { path: string; remove(): void };

/** A new folder that is removed when this process ends, or before. */
export function makeTemporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `backsoon-${purpose}-`));
  // Servers that are started as root change their user, which must be able to read the files.
  chmodSync(path, 0o755);
  return { path, remove: cleanUpLater(() => removeFolder(path)) };
}

/**
 * A stopping server still removes and writes files. If a file disappears meanwhile, rmSync stops
 * silently and leaves the rest (measured: Node 24). So it is repeated.
 */
function removeFolder(path: string): void {
  for (let attempt = 0; attempt < 5 && existsSync(path); attempt++) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** A folder that somebody else keeps, where a temporary one is expected. */
export function borrowFolder(path: string): TemporaryFolder {
  return { path, remove() {} };
}
