import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The count that may be 1, so a noun in the plural cannot follow it: "1 jours sur 8". */
const counts = {
  pastDays: '$1',
  pastDaysSince: '$1',
  daysShare: '$1',
  chartDayFailedLoads: '$3',
  siteUsuallyBack: '$2',
} as const;

/** What may follow: "of" in that language, a word for "times" that never changes, or an end. */
const followers = {
  de: /^ (von|davon)\b/,
  en: /^ of\b/,
  es: /^ de\b/,
  fr: /^ (sur|de|cas)\b/,
  it: /^ (su|dei)\b/,
  nl: /^ van\b/,
  pl: /^ z\b/,
  pt_BR: /^ (de|dos)\b/,
  tr: /^ (gün|tanesi)/,
} as const;

describe.each(Object.entries(followers))('%s', (language, follower) => {
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
  );
  test.each(Object.entries(counts))('%s reads well with 1', (key, count) => {
    const message = messages[key]?.message ?? '';
    expect(message).toContain(count);
    expect(message.slice(message.indexOf(count) + count.length)).toMatch(follower);
  });
});
