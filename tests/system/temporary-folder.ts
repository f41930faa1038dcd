import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUpLater } from './clean-up.ts';

export type TemporaryFolder = { path: string; remove(): void };

/** A fresh folder that is removed at the latest when this process ends. */
export function makeTemporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `backsoon-${purpose}-`));
  // Servers started as root give up that right, and must still be able to read their files.
  chmodSync(path, 0o755);
  return { path, remove: cleanUpLater(() => removeFolder(path)) };
}

/**
 * A server that is just ending removes and writes files at the same time. When one vanishes under
 * its hands, rmSync stops without a word and leaves the rest (measured: Node 24).
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
