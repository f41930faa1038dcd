import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mount } from '../../system/own-mounts.ts';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';

/** Puts these files into /etc, where one browser alone finds them; see `docs/managed.md`. */
export function putPolicy(files: readonly string[], content: object): Mount {
  const { path } = makeTemporaryFolder('policy');
  for (const file of files) {
    mkdirSync(join(path, dirname(file)), { recursive: true });
    writeFileSync(join(path, file), JSON.stringify(content));
  }
  return { kind: 'files', from: path, over: '/etc' };
}
