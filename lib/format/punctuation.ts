const isWide = (locale: string) => /^(ja|zh)\b/.test(locale);

/** `" (502)"`, to follow other words; full width and without a space in Chinese and Japanese. */
export function inBrackets(text: string | number, locale: string): string {
  return isWide(locale) ? `（${text}）` : ` (${text})`;
}

const wideMarks = { ' ': '', ': ': '：', '. ': '。' } as const;

/** What stands between two texts: full-width marks bring their own room. */
export function between(mark: keyof typeof wideMarks, locale: string): string {
  return isWide(locale) ? wideMarks[mark] : mark;
}

/** Sentences in one line. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replaceAll('。 ', '。');
}
