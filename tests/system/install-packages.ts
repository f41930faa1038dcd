import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withServicesHeldBack } from './hold-services-back.ts';

let updated = false;

/** Only root can install, and only Debian and its derivatives have apt-get. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages, showing apt-get's own progress. None of their services is started.
 * Throws when apt-get fails.
 */
export async function installPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing from Debian: ${packages.join(', ')}`);
  if (!updated) {
    await aptGet('update');
    updated = true;
  }
  await withServicesHeldBack(() =>
    aptGet('install', '--yes', '--no-install-recommends', ...packages),
  );
}

function aptGet(...args: string[]): Promise<void> {
  // Another apt-get, such as the nightly one, may hold the lock for a while.
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  const child = spawn('apt-get', [...options, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ${args.join(' ')} ended with code ${code}.`));
    });
  });
}
