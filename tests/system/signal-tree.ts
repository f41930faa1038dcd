import { globSync, readFileSync } from 'node:fs';

/** Sends a signal to a process and to all that it started, its helpers too. Linux names those. */
export function signalTree(processId: number, signal: 'SIGCONT' | 'SIGKILL' | 'SIGSTOP'): void {
  const all = listTree(processId);
  for (const id of all) {
    try {
      process.kill(id, signal);
    } catch {
      // It has ended by itself.
    }
  }
}

function listTree(processId: number): number[] {
  const parents = readParents();
  const childrenOf = (id: number): number[] =>
    parents
      .filter(({ parent }) => parent === id)
      .flatMap((child) => [child.id, ...childrenOf(child.id)]);
  return [processId, ...childrenOf(processId)];
}

function readParents(): { id: number; parent: number }[] {
  return globSync('[0-9]*/stat', { cwd: '/proc' }).flatMap((file) => {
    try {
      // The name, in brackets, may hold anything.
      const [, parent] = readFileSync(`/proc/${file}`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return [{ id: Number.parseInt(file, 10), parent: Number(parent) }];
    } catch {
      return [];
    }
  });
}
