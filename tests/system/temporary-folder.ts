import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUpLater } from './clean-up.ts';

export type TemporaryFolder = { path: string; remove(): void };

/** A fresh folder that is removed at the latest when this process ends. */
export function makeTemporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `backsoon-${purpose}-`));
  // Servers started as root give up that right, and must still be able to read their files.
  chmodSync(path, 0o755);
  // A server that is just ending may still write: hence the retries.
  const remove = cleanUpLater(() =>
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  );
  return { path, remove };
}

/** A folder that somebody else keeps, where a temporary one is expected. */
export function borrowFolder(path: string): TemporaryFolder {
  return { path, remove() {} };
}
