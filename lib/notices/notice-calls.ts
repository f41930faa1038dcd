import type { Text } from '../explain/help.ts';
import { writeHost } from '../explain/name-host.ts';
import type { Notice } from './notice.ts';

/** What a page knows about its own calls. */
export interface PageCalls {
  readonly failed: readonly {
    readonly host: string;
    readonly statusCode: number;
    readonly count: number;
  }[];
  /** Calls to other sites that hide their status. */
  readonly untoldCount: number;
}

/** The usual failure of web apps: the page opens, but its calls fail. */
export function noticeCalls({ failed, untoldCount }: PageCalls): readonly Notice[] {
  if (failed.length === 0 && untoldCount === 0) return [];
  const lines = failed.map(({ host, statusCode, count }) => sayFailed(host, statusCode, count));
  return [
    {
      kind: 'calls-failed',
      title: { key: failed.length > 0 ? 'noticeCallsTitle' : 'noticeCallsUntoldTitle' },
      lines: untoldCount > 0 ? [...lines, sayUntold(untoldCount)] : lines,
      action: null,
    },
  ];
}

function sayFailed(host: string, statusCode: number, count: number): Text {
  const where = [writeHost(host), String(statusCode)];
  return count === 1
    ? { key: 'noticeCallsLineOne', values: where }
    : { key: 'noticeCallsLineMany', values: [count, ...where] };
}

function sayUntold(count: number): Text {
  if (count === 1) return { key: 'noticeCallsUntoldOne' };
  return { key: 'noticeCallsUntoldMany', values: [count] };
}
