import { formatWhen } from '../../../lib/format/time.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** Replaces `lib/i18n.ts`, whose texts come from the browser. */
export function translate(key: keyof typeof messages, values: readonly (string | number)[] = []) {
  return messages[key].message.replace(/\$(\d)/g, (_, place) => `${values[place - 1] ?? ''}`);
}

export function readLanguage(): string {
  return 'en';
}

export function formatWhenNow(at: number): string {
  return formatWhen(at, Date.now(), { locale: readLanguage() });
}
