import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Words that fit before `10:02` only. "Mon 10:02" or "12 May at 10:02" would follow them badly. */
const beforeClock = {
  ar: /(عند|الساعة) \$/,
  de: /\bum \$/i,
  es: /\b(a las|a la) \$/i,
  fr: /(?<![\p{L}])à \$/iu,
  it: /\balle \$/i,
  nl: /\bom \$/i,
  pl: /\bo \$/i,
  pt_BR: /(?<![\p{L}])às \$/iu,
  tr: /\bsaat \$/i,
} as const;

/** What these are given has its day with it, unless that is today. */
const maySayDay =
  /^(title503Later|line(Stored|Wait|Later)|fixRemindLabel|popupTooOftenUntil|keep(NextAt|GaveUp)|now(Answered|Said(Back|FailedLast))|failure|watch(Next|Answered|Said|Notice))/;

describe.each(Object.entries(beforeClock))('%s', (language, words) => {
  test('a time that may say its day stands after no word for a clock time', () => {
    const messages = read(language);
    const wrong = Object.entries(messages)
      .filter(([key, { message }]) => maySayDay.test(key) && words.test(message))
      .map(([key, { message }]) => `${key}: ${message}`);
    expect(wrong).toEqual([]);
  });
});

test('in English, "at" stands before no date', () => {
  const english = read('en');
  // A copy and a visit may be weeks old; what is told or asked next is of this week.
  for (const key of ['lineStored', 'nowSaidBack', 'failureUntil', 'failureBack', 'failureBefore'])
    expect(english[key]?.message).not.toMatch(/\bat \$/);
});

function read(language: string): Readonly<Record<string, { readonly message: string }>> {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
}
