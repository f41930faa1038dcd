import { type ChildProcess, spawn } from 'node:child_process';
import { cleanUpLater } from './clean-up.ts';

/** How much of a child's output is kept for error messages. */
const keptCharacters = 4000;
const patienceMs = 5000;

export type Child = {
  process: ChildProcess;
  /** The end of what it has printed so far. */
  output(): string;
  hasEnded(): boolean;
  /** Asks it to end, insists after a while, and resolves when it has. */
  stop(): Promise<void>;
};

/** Runs a program in the foreground. It is stopped when this process ends, whatever the reason. */
export function startChild(
  program: string,
  args: readonly string[],
  options: { folder: string; environment?: Record<string, string> },
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
  const terminate = cleanUpLater(() => child.kill('SIGTERM'));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || !child.pid;
  return {
    process: child,
    output: () => output,
    hasEnded,
    async stop() {
      terminate();
      const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(insist);
    },
  };
}
