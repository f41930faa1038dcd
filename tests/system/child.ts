import { spawn } from 'node:child_process';
import { cleanUpLater } from './clean-up.ts';

/** The end of a child's output that is kept, in characters. */
const keptCharacters = 4000;
const patienceMs = 5000;

export type Child = {
  processId: number;
  /** The end of its output so far. */
  output(): string;
  hasEnded(): boolean;
  ended: Promise<void>;
  /** Sends SIGTERM, later SIGKILL, and resolves when it has ended. */
  stop(): Promise<void>;
};

/** Runs a program in the foreground. It is stopped whenever this process ends. */
export function startChild(
  program: string,
  args: readonly string[],
  options: {
    folder: string;
    environment?: Record<string, string>;
    /** How it is stopped when this process ends: SIGTERM lets it stop children of its own. */
    lastSignal?: 'SIGKILL' | 'SIGTERM';
  },
): Child {
  const child = spawn(program, args, {
    cwd: options.folder,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-keptCharacters);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      output += String(error);
      resolve();
    });
  });
  const endNow = cleanUpLater(() => child.kill(options.lastSignal ?? 'SIGTERM'));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || !child.pid;
  return {
    processId: child.pid ?? -1,
    ended,
    output: () => output,
    hasEnded,
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(insist);
      endNow();
    },
  };
}
