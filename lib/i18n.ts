import { browser } from './browser/plain-api.ts';
import type { MessageKey } from './knowledge/message-key.ts';

/** The words for `key` in the browser's language, with `values` in its placeholders. */
export function translate(key: MessageKey, values: readonly string[] = []): string {
  const words = browser.i18n.getMessage(key, [...values]);
  // A value may end with a full stop of its own, as "10:30 a. m." does; a sentence needs one.
  return words.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * The language of the words, as Intl wants it; with the browser's region where it has one ("en-GB").
 * A browser in a language that we do not speak gets English, and then all of it: dates, lists, voice.
 */
export function readLanguage(): string {
  const wanted = browser.i18n.getUILanguage();
  const spoken = translate('languageTag');
  return wanted.split('-')[0] === spoken.split('-')[0] ? wanted : spoken;
}

/** The way the lines of the words run; not `@@bidi_dir`, which is that of the browser's own words. */
export function readDirection(): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|ur|yi)\b/.test(translate('languageTag')) ? 'rtl' : 'ltr';
}

/** Tells screen readers the language, and the page its direction. */
export function setPageLanguage({ documentElement }: Document): void {
  documentElement.setAttribute('lang', readLanguage());
  documentElement.setAttribute('dir', readDirection());
}

/** Formats are slow to make, and a list needs the same one hundreds of times. */
function perLanguage<Format>(make: (language: string) => Format): () => Format {
  let made: { readonly language: string; readonly format: Format } | null = null;
  return () => {
    const language = readLanguage();
    if (made?.language !== language) made = { language, format: make(language) };
    return made.format;
  };
}

const numbers = perLanguage((language) => new Intl.NumberFormat(language));

export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** "15%" of 0.15. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(readLanguage(), { style: 'percent' }).format(share);
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

const spans = perLanguage((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/** "2 minutes ago", in the largest unit that fits; what is younger than a minute is "just now". */
export function formatAgo(at: number, now: number): string {
  const format = spans();
  const ageMs = Math.max(0, now - at);
  const step = steps.find(({ ms }) => ageMs >= ms);
  return step ? format.format(-Math.floor(ageMs / step.ms), step.unit) : translate('justNow');
}

/** "Tuesday" within the last week, else "12 November". */
export function formatDayName(at: number, now: number): string {
  const isRecent = now - at < 6 * 86_400_000;
  const options = isRecent
    ? ({ weekday: 'long' } as const)
    : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(readLanguage(), options).format(at);
}
