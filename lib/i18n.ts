import { browser } from './browser/api.ts';
import { formatNumber } from './format/number.ts';
import { formatWhen } from './format/time.ts';
import type { MessageKey } from './knowledge/message-key.ts';

/** Messages by their keys, with the places for values (`$1`) still in them. */
export type Messages = Readonly<Record<string, string>>;

/** No message has more. */
export const places = ['$1', '$2', '$3', '$4'];

let write = (key: MessageKey, values: string[]) => browser.i18n.getMessage(key, values);

export function readMessages(keys: readonly MessageKey[]): Messages {
  return Object.fromEntries(keys.map((key) => [key, browser.i18n.getMessage(key, places)]));
}

/**
 * From now on these need no question to the browser. At a page's first question Chromium stops the
 * script until it has read all messages. That takes 4 ms or more (measured: 156).
 */
export function keepAtHand(messages: Messages): void {
  write = (key, values) =>
    messages[key]?.replaceAll(/\$(\d)/g, (_, place) => values[place - 1] ?? '') ??
    browser.i18n.getMessage(key, values);
}

/** The words for `key` in the browser's language, with `values` in its placeholders. */
export function translate(key: MessageKey, values: readonly (string | number)[] = []): string {
  const written = values.map((value) =>
    typeof value === 'number' ? formatNumber(value, readLanguage()) : value,
  );
  // A value may end with a full stop, such as "10:30 a. m.", and the sentence adds another.
  return write(key, written).replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * The language of the texts for `Intl`, with the browser's region if it has one ("en-GB"). A browser in
 * another language gets English texts, so dates and numbers must be English too.
 */
export function readLanguage(): string {
  const wanted = browser.i18n.getUILanguage();
  const spoken = translate('languageTag');
  return wanted.split('-')[0] === spoken.split('-')[0] ? wanted : spoken;
}

/** `10:02` today, else with the day, as this person reads it. */
export function formatWhenNow(at: number): string {
  return formatWhen(at, Date.now(), { locale: readLanguage() });
}

/** An IANA name. */
export function readTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The direction of our texts. `@@bidi_dir` is that of the browser's own texts. */
export function readDirection(): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|ur|yi)\b/.test(translate('languageTag')) ? 'rtl' : 'ltr';
}

/** Tells screen readers the language, and the page its direction. */
export function setPageLanguage({ documentElement }: Document): void {
  documentElement.setAttribute('lang', readLanguage());
  documentElement.setAttribute('dir', readDirection());
}
