import { formatAgo, formatDayName, formatTime, translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import type { Now, NowFact } from '../../lib/statistics/name-now.ts';
import { formatNear } from '../charts/format-moment.ts';
import type { Reader } from '../charts/reader.ts';

export type Tone = 'fault' | 'caution' | 'ok' | 'soft';

export const nowTones = {
  'not-working': 'fault',
  'failed-last': 'caution',
  back: 'ok',
  answered: 'ok',
  'never-failed': 'ok',
} as const satisfies Record<Now, Tone>;

const labels = {
  'not-working': 'nowNotWorking',
  'failed-last': 'nowFailedLast',
  back: 'nowBack',
  answered: 'nowAnswered',
  'never-failed': 'nowNeverFailed',
} as const satisfies Record<Now, MessageKey>;

/** "Not working": a label beside a name. */
export function labelNow({ kind, at }: NowFact): string {
  return translate(labels[kind], kind === 'answered' ? [formatTime(at)] : []);
}

/** "Not working, when you looked 2 minutes ago (502)": as far as anybody has looked. */
export function describeNow(fact: NowFact, status: number, now: number, reader: Reader): string {
  const { kind, at } = fact;
  const code = status > 0 ? ` (${status})` : '';
  switch (kind) {
    case 'not-working':
      return translate('nowSaidNotWorking', [formatAgo(at, now)]) + code;
    case 'failed-last':
      return translate('nowSaidFailedLast', [formatDayName(at, now)]) + code;
    case 'back':
      return translate('nowSaidBack', [formatNear(at, now, reader)]);
    case 'answered':
      return labelNow(fact);
    case 'never-failed':
      return translate('nowSaidNeverFailed');
  }
}
