import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { cleanUpLater } from '../../../system/clean-up.ts';
import { obtainProgram } from '../../../system/obtain-programs.ts';
import { type Mount, pathSeenBy, withOwnMounts } from '../../../system/own-mounts.ts';
import { signalTree } from '../../../system/signal-tree.ts';
import { borrowFolder, makeTemporaryFolder } from '../../../system/temporary-folder.ts';
import type { LaunchOptions } from '../driver.ts';
import { putPolicy } from '../put-policy.ts';
import { idOfFolder } from './id-of-folder.ts';

export type RunningChromium = {
  browser: Browser;
  /** The folder of the profile, as this process can reach it. */
  profileSeen(): string;
  freeze(isFrozen: boolean): void;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts Chromium or Chrome with a profile of its own. */
export async function startChromium(options: LaunchOptions): Promise<RunningChromium> {
  const { desktop, headless = !desktop, look = {} } = options;
  const { profileFolder } = options;
  const profile = profileFolder ? borrowFolder(profileFolder) : makeTemporaryFolder('chromium');
  const program = await obtainProgram('chromium');
  const browser = await puppeteer.launch({
    executablePath: withOwnMounts(program, chooseMounts(options, profile.path)),
    headless,
    // Over a pipe, installExtension also works in Chrome, which ignores --load-extension.
    pipe: true,
    // Shorter than a test may take, so that the failure names the call.
    protocolTimeout: 60_000,
    enableExtensions: true,
    userDataDir: profile.path,
    // The window's own size, also when the person changes it.
    defaultViewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...quiet, ...lookArgs(look), ...proxyArgs(options.proxy), ...rootArgs()],
    env: {
      ...process.env,
      ...(look.locale ? { LANGUAGE: look.locale } : {}),
      ...desktop?.environment,
    },
    // clean-up.ts does this for everything that runs, the browser included.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const kill = cleanUpLater(() => killAll(browser.process()?.pid));
  return {
    browser,
    profileSeen: () => pathSeenBy(browser.process()?.pid ?? 0, profile.path),
    freeze(isFrozen) {
      signalTree(browser.process()?.pid ?? 0, isFrozen ? 'SIGSTOP' : 'SIGCONT');
    },
    async kill() {
      const ended = new Promise((resolve) => browser.once('disconnected', resolve));
      signalTree(browser.process()?.pid ?? 0, 'SIGKILL');
      await ended;
      kill();
    },
    async stop() {
      await browser.close();
      kill();
      profile.remove();
    },
  };
}

/** Chromium and Chrome look into folders of their own. */
const policyFolders = ['chromium', 'opt/chrome'];

function chooseMounts(
  { extensionFolder, policy, rules, diskMegabytes }: LaunchOptions,
  profileFolder: string,
): Mount[] {
  const mounts: Mount[] = [];
  if (diskMegabytes) mounts.push({ kind: 'disk', at: profileFolder, megabytes: diskMegabytes });
  if (policy || rules) {
    const content = {
      ...(policy && { '3rdparty': { extensions: { [idOfFolder(extensionFolder)]: policy } } }),
      ...(rules && {
        URLBlocklist: [rules.blockedHost],
        CACertificates: [
          readFileSync(rules.authorityFile, 'utf8').replaceAll(/-----.*?-----|\s/g, ''),
        ],
      }),
    };
    const files = policyFolders.map((folder) => `${folder}/policies/managed/backsoon.json`);
    mounts.push(putPolicy(files, content));
  }
  return mounts;
}

/**
 * Link-local addresses, too: Chromium asks no proxy for them, and nothing may leave this machine.
 */
const ownNames = ['*.test', '*.example', '169.254.*'];

const quiet = [
  // Of the window's own tabs and buttons, not of pages: less is laid out and drawn.
  '--animation-duration-scale=0',
  `--host-resolver-rules=${ownNames.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

function lookArgs(look: Look) {
  const { width = 1280, height = 800, scale, dark, locale } = look;
  return [
    `--window-size=${width},${height}`,
    ...(scale ? [`--force-device-scale-factor=${scale}`] : []),
    ...(dark ? ['--force-dark-mode'] : []),
    ...(locale ? [`--lang=${locale}`] : []),
  ];
}

type Look = NonNullable<LaunchOptions['look']>;

function proxyArgs(proxy: string | undefined): string[] {
  return proxy ? [`--proxy-server=http://${proxy}`] : [];
}

/** Chromium's sandbox refuses to run as root. */
function rootArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [];
}

/** Its helper processes, too: they would go on writing to the profile while that is removed. */
function killAll(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    // puppeteer makes the browser the leader of a group, except on Windows.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
