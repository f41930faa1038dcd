import { rmSync, writeFileSync } from 'node:fs';
import { cleanUpLater } from './clean-up.ts';

const policy = '/usr/sbin/policy-rc.d';

/**
 * Debian starts a service when its package is installed, and nginx or Caddy would take port 80. A
 * policy-rc.d that answers 101 forbids that while `work` runs (invoke-rc.d(8)). An existing policy
 * stays as it is.
 */
export async function withServicesHeldBack(work: () => Promise<void>): Promise<void> {
  try {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return work();
    throw error;
  }
  const cleanUp = cleanUpLater(() => rmSync(policy, { force: true }));
  try {
    await work();
  } finally {
    cleanUp();
  }
}
