import type { PageCalls } from '../notices/notice-calls.ts';

export type { PageCalls };

/**
 * Reads the failed calls of a page. The browser injects this function alone, so it must use the page's
 * globals only. A call to another site that does not allow it (CORS) shows no status.
 */
export function readCalls(firstError: number, lastError: number): PageCalls {
  const apiKinds = ['fetch', 'xmlhttprequest', 'beacon'];
  const mostLines = 10;
  const failed = new Map<string, { host: string; statusCode: number; count: number }>();
  let untoldCount = 0;
  for (const entry of performance.getEntriesByType('resource') as PerformanceResourceTiming[]) {
    const url = URL.parse(entry.name);
    if (!apiKinds.includes(entry.initiatorType) || !url) continue;
    const statusCode = entry.responseStatus ?? 0;
    if (statusCode === 0 && url.origin !== location.origin) untoldCount += 1;
    if (statusCode < firstError || statusCode > lastError) continue;
    const { host } = url;
    const key = `${host} ${statusCode}`;
    failed.set(key, { host, statusCode, count: (failed.get(key)?.count ?? 0) + 1 });
  }
  return { failed: [...failed.values()].slice(0, mostLines), untoldCount };
}
