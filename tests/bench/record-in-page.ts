import { createPageHistory } from '../../lib/history/page-history.ts';

/** Runs in a page of the extension, with the background's code, on the same database. */
const history = createPageHistory();
let records = 0;

/** Deleted before the measurement. */
export type Forgotten = 'all' | 'nothing' | 'sites';

/** Milliseconds until a failure is on disk, one failure after the other. */
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
