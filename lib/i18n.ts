import type messages from '../public/_locales/en/messages.json';
import { browser } from './browser.ts';

/** Every visible word has a key in `public/_locales`; English is the list of what exists. */
export type MessageKey = keyof typeof messages;

/** The words for `key` in the browser's language, with `values` in its placeholders. */
export function translate(key: MessageKey, values: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...values]);
}

/** The browser's language, as Intl wants it. */
export function readLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Tells screen readers the language, and the page its direction. */
export function setPageLanguage(target: Document | HTMLElement): void {
  const root = 'documentElement' in target ? target.documentElement : target;
  root.setAttribute('lang', readLanguage());
  root.setAttribute('dir', browser.i18n.getMessage('@@bidi_dir') || 'ltr');
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(readLanguage()).format(value);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "84 kB", in the unit that leaves at most three digits. */
export function formatBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(readLanguage(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** `18:00`; with the weekday where that is not today. */
export function formatTime(at: number): string {
  const isToday = new Date(at).toDateString() === new Date(Date.now()).toDateString();
  return new Intl.DateTimeFormat(readLanguage(), {
    hour: 'numeric',
    minute: '2-digit',
    ...(isToday ? {} : { weekday: 'short' }),
  }).format(at);
}

const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** "2 minutes ago", in the largest unit that fits; what is younger than a minute is "now". */
export function formatAgo(at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(readLanguage(), { numeric: 'auto' });
  const ageMs = Math.max(0, now - at);
  const step = steps.find(({ ms }) => ageMs >= ms);
  return step ? format.format(-Math.floor(ageMs / step.ms), step.unit) : format.format(0, 'second');
}
