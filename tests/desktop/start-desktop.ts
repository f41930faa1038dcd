import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Child, startChild } from '../system/child.ts';
import { obtainProgram, obtainPrograms } from '../system/obtain-programs.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { until } from '../until.ts';

/** A desktop without a monitor: a screen, a bus, and dunst, which shows notifications. */
export type Desktop = {
  /** The environment variables for programs on it. */
  environment: Record<string, string>;
  /** The number of visible notifications. */
  countMessages(): Promise<number>;
  /** Clicks the newest notification, as a person does. */
  pressMessage(): Promise<void>;
  /** What dunst has printed about notifications so far: title, text and more, each in quotes. */
  readMessages(): string;
  close(): Promise<void>;
};

export async function startDesktop(): Promise<Desktop> {
  await obtainPrograms(['dbus', 'dunst', 'dunstctl', 'xvfb']);
  const folder = makeTemporaryFolder('desktop');
  const children: Child[] = [];
  const start = async (...[name, args, environment = {}]: Start) => {
    const child = startChild(await obtainProgram(name), args, {
      folder: folder.path,
      environment,
    });
    children.push(child);
    return child;
  };
  const close = async () => {
    for (const child of children.toReversed()) await child.stop();
    folder.remove();
  };
  try {
    const screen = await start('xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24']);
    const bus = await start('dbus', ['--session', '--nofork', '--print-address']);
    const environment = {
      DISPLAY: `:${await readLine(screen, /^\d+$/m)}`,
      DBUS_SESSION_BUS_ADDRESS: await readLine(bus, /^unix:\S+$/m),
    };
    const dunst = await start('dunst', ['-print'], environment);
    const control = await makeControl(environment);
    await until('dunst to answer', () => control('is-paused'));
    return {
      environment,
      countMessages: async () => Number(await control('count', 'displayed')),
      async pressMessage() {
        await control('action', '0');
      },
      readMessages: dunst.output,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Start = [
  name: 'dbus' | 'dunst' | 'xvfb',
  args: string[],
  environment?: Record<string, string>,
];

function readLine(child: Child, line: RegExp): Promise<string> {
  return until('a program of the desktop to be ready', () => {
    if (child.hasEnded()) throw new Error(child.output());
    return line.exec(child.output())?.[0];
  });
}

async function makeControl(environment: Record<string, string>) {
  const program = await obtainProgram('dunstctl');
  return async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(program, args, {
      env: { ...process.env, ...environment },
    });
    return stdout.trim();
  };
}
