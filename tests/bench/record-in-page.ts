import { createHistory } from '../../lib/history/history.ts';

/** Runs in a page of the extension, with the very code of the background, on the same database. */
const history = createHistory();
let records = 0;

/** What is forgotten before the clock starts. */
export type Forgotten = 'all' | 'nothing' | 'sites';

/**
 * Milliseconds for a failure of a host to be on disk, where these are recorded one after the other.
 */
export async function timeRecord(hosts: readonly string[], forgotten: Forgotten): Promise<number> {
  if (forgotten === 'all') await history.forgetAll();
  if (forgotten === 'sites') for (const host of hosts) await history.forgetSite(host);
  const start = performance.now();
  for (const host of hosts) {
    records += 1;
    const at = Date.now();
    const id = `r${records}`;
    await history.record({ id, site: host, host, path: '/', at, status: 502, kind: 'failed' });
  }
  return (performance.now() - start) / hosts.length;
}
