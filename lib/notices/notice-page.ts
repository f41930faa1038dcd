import { writeHost } from '../explain/name-host.ts';
import type { SubframeAnswer } from '../navigation/outcome.ts';
import { findProblem, type TabState } from '../navigation/tab-state.ts';
import type { Notice } from './notice.ts';

/** Notices about a tab's page, apart from its own failure. */
export function noticePage(state: TabState): readonly Notice[] {
  const outcome = state.document?.outcome;
  if (outcome?.kind === 'challenged') return [challenge];
  if (findProblem(state) || state.failedSubframes.length === 0) return [];
  return [noticeSubframes(state.failedSubframes)];
}

const challenge: Notice = {
  kind: 'challenge',
  title: { key: 'noticeChallengeTitle' },
  lines: [{ key: 'noticeChallengeBody' }],
  action: null,
};

/** Equal failures of frames are listed once. */
function noticeSubframes(subframes: readonly SubframeAnswer[]): Notice {
  const said = subframes.map(
    ({ url, statusCode }) => [writeHost(new URL(url).host), String(statusCode)] as const,
  );
  const unique = new Map(said.map((values) => [values.join(' '), values]));
  return {
    kind: 'part-failed',
    title: { key: 'noticePartsTitle' },
    lines: [...unique.values()].map((values) => ({ key: 'noticePartLine', values })),
    action: null,
  };
}
