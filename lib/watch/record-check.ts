import type { History } from '../history/history.ts';
import { toTry } from '../history/to-try.ts';
import type { Load } from '../navigation/outcome.ts';
import { groupingOf } from '../settings/settings.ts';
import { readSettings } from '../settings/store.ts';
import type { CheckResult } from './watch.ts';

/** Keeps what a check brought: it bounds an incident, and counts as nobody's visit. */
export async function recordCheck(
  history: History,
  url: string,
  result: CheckResult,
  at: number,
): Promise<void> {
  const load = toLoad(url, result, at);
  if (!load) return;
  const settings = await readSettings();
  if (!settings.keepsHistory) return;
  await history.record({ ...toTry(load, groupingOf(settings)), isCheck: true });
}

function toLoad(url: string, result: CheckResult, at: number): Load | null {
  const known = { id: 'check', tabId: -1, url, at };
  switch (result.kind) {
    case 'answered':
      return {
        ...known,
        kind: 'worked',
        statusCode: result.statusCode,
        fromCache: false,
        carrier: null,
      };
    case 'failed': {
      const { statusCode } = result;
      const unread = { statusText: '', headers: {}, fromCache: false };
      return { ...known, ...unread, kind: 'failed', statusCode, method: 'GET' };
    }
    case 'unreachable':
      return { ...known, kind: 'unreachable', cause: 'no-connection' };
    case 'blocked':
      return null;
  }
}
