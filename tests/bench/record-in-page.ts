import { createHistory } from '../../lib/history/history.ts';

/** Runs in a page of the extension, with the very code of the background, on the same database. */
const history = createHistory();
let records = 0;

/** Milliseconds for one failure of this host to be on disk. */
export async function timeRecord(host: string, isEmptiedBefore: boolean): Promise<number> {
  if (isEmptiedBefore) await history.forgetAll();
  records += 1;
  const at = Date.now();
  const id = `r${records}`;
  const start = performance.now();
  await history.record({ id, site: host, host, path: '/', at, status: 502, kind: 'failed' });
  return performance.now() - start;
}
