import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Mounts that only one program sees. */
export type Mount =
  /** The files of one folder hide those of another. */
  | { kind: 'files'; from: string; over: string }
  /** A folder becomes a separate, empty disk. */
  | { kind: 'disk'; at: string; megabytes: number };

/** Whether private mounts are possible here: on Linux, as root. */
export function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A program that starts this one with private mounts, or itself if there are none. */
export function withOwnMounts(program: string, mounts: readonly Mount[]): string {
  if (mounts.length === 0) return program;
  const steps = [...mounts.map(toCommand), `exec ${quote(program)} "$@"`].join(' && ');
  const script = join(makeTemporaryFolder('mounts').path, 'start');
  // Each `exec` keeps the process id, so stopping this stops the program.
  writeFileSync(script, `#!/bin/sh\nexec unshare --mount sh -c ${quote(steps)} sh "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** The path under which this process finds a path of another process. */
export function pathSeenBy(processId: number, path: string): string {
  return `/proc/${processId}/root${path}`;
}

function toCommand(mount: Mount): string {
  if (mount.kind === 'disk') {
    return `mount -t tmpfs -o size=${mount.megabytes}m none ${quote(mount.at)}`;
  }
  const { from, over } = mount;
  return `mount -t overlay -o ${quote(`lowerdir=${from}:${over}`)} none ${quote(over)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
