import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import type { Often } from '../../lib/statistics/name-often.ts';
import type { TagTone } from './describe-now.ts';

type Word = Exclude<Often, 'none'>;

export const oftenTones = {
  often: 'caution',
  'at-times': 'soft',
  once: 'soft',
} as const satisfies Record<Word, TagTone>;

const labels = {
  often: 'oftenOften',
  'at-times': 'oftenAtTimes',
  once: 'oftenOnce',
} as const satisfies Record<Word, MessageKey>;

export function labelOften(often: Word): string {
  return translate(labels[often]);
}
