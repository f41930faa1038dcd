import { inBrackets } from '../../lib/format/punctuation.ts';
import { formatAgo } from '../../lib/format/span.ts';
import { formatDayName, formatNear, formatWhen } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import type { Now, NowFact } from '../../lib/statistics/name-now.ts';
import type { Reader } from '../charts/reader.ts';

export type TagTone = 'fault' | 'caution' | 'ok' | 'soft';

export const nowTones = {
  'not-working': 'fault',
  'failed-last': 'caution',
  back: 'ok',
  answered: 'ok',
  'never-failed': 'ok',
} as const satisfies Record<Now, TagTone>;

const labels = {
  'not-working': 'nowNotWorking',
  'failed-last': 'nowFailedLast',
  back: 'nowBack',
  answered: 'nowAnswered',
  'never-failed': 'nowNeverFailed',
} as const satisfies Record<Now, MessageKey>;

/** "Not working": a label next to a name. */
export function labelNow({ kind, at }: NowFact, now: number, reader: Reader): string {
  return translate(labels[kind], kind === 'answered' ? [formatWhen(at, now, reader)] : []);
}

/** "Not working when you looked 2 minutes ago (502)". */
export function describeNow(fact: NowFact, status: number, now: number, reader: Reader): string {
  const { kind, at } = fact;
  const code = status > 0 ? inBrackets(status, reader.locale) : '';
  switch (kind) {
    case 'not-working':
      return translate('nowSaidNotWorking', [describeAgo(at, now, reader)]) + code;
    case 'failed-last':
      return translate('nowSaidFailedLast', [formatDayName(at, now, reader)]) + code;
    case 'back':
      return translate('nowSaidBack', [formatNear(at, now, reader)]);
    case 'answered':
      return labelNow(fact, now, reader);
    case 'never-failed':
      return translate('nowSaidNeverFailed');
  }
}

/** "2 minutes ago"; what is younger than a minute is "just now". */
export function describeAgo(at: number, now: number, { locale }: Reader): string {
  return formatAgo(at, now, locale) ?? translate('justNow');
}
