import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Program, type ProgramName, programs } from './programs.ts';

/** Servers live in sbin, which a person's PATH often leaves out; Homebrew's folder is for macOS. */
const alsoLookIn = ['/usr/sbin', '/usr/local/sbin', '/sbin', '/snap/bin', '/opt/homebrew/bin'];

/** The full path of a program, or undefined if this machine has none. */
export function findProgram(name: ProgramName): string | undefined {
  const { commands, elsewhere }: Program = programs[name];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...alsoLookIn];
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
