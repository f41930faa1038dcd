import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tools = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

/** Runs a tool of this project, and shows its output. Resolves with its exit code. */
export function runTool(tool: string, ...args: string[]): Promise<number> {
  const child = spawn(tool, args, {
    cwd: root,
    stdio: 'inherit',
    // On Windows the tools are .cmd files, which only a shell runs.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${tools}${delimiter}${process.env.PATH}`,
      NO_UPDATE_NOTIFIER: '1',
      // In a file, the control codes of colors are noise, and some tools write them in CI.
      ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
