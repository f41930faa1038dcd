import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import type { Frequency } from '../../lib/statistics/name-frequency.ts';

const words = {
  'keeps-failing': { key: 'popupWordKeepsFailing', tone: 'fault' },
  sometimes: { key: 'popupWordSometimes', tone: 'caution' },
  rarely: { key: 'popupWordRarely', tone: 'ok' },
  'failed-once': { key: 'popupWordOnce', tone: 'ok' },
  'none-seen': { key: 'popupWordNone', tone: 'ok' },
  'too-few': { key: 'popupWordTooFew', tone: 'soft' },
} as const satisfies Record<Frequency, { key: MessageKey; tone: string }>;

/** How often a site fails, in a word. */
export function WordTag({ word }: { readonly word: Frequency }) {
  const { key, tone } = words[word];
  return (
    <span class="tag" data-tone={tone} data-word={word}>
      {translate(key)}
    </span>
  );
}
