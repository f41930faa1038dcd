import { noTabId } from '../browser/tabs.ts';
import type { Load } from '../navigation/outcome.ts';
import type { CheckResult } from './watch.ts';

/** A check as a load; `null` if it says neither that the site works nor that it fails. */
export function loadOfCheck(url: string, result: CheckResult, at: number): Load | null {
  // Two hosts of one site may be checked in the same millisecond.
  const known = { id: `check:${new URL(url).host}`, tabId: noTabId, url, at };
  switch (result.kind) {
    case 'answered': {
      const { statusCode } = result;
      return { ...known, kind: 'worked', statusCode, fromCache: false, carrier: null };
    }
    case 'failed': {
      const { statusCode } = result;
      const unread = { statusText: '', headers: {}, fromCache: false, carrier: null };
      return { ...known, ...unread, kind: 'failed', statusCode, method: 'GET', attribution: null };
    }
    case 'unreachable':
      return { ...known, kind: 'unreachable', cause: 'other' };
    case 'refused':
    case 'sent-on':
    case 'blocked':
      return null;
  }
}
