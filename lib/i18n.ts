import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

/** Every visible word has a key in `public/_locales`; English is the list of what exists. */
export type MessageKey = keyof typeof messages;

/** The words for `key` in the browser's language, with `values` in its placeholders. */
export function translate(key: MessageKey, values: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...values]);
}
