const isWide = (locale: string) => /^(ja|zh)\b/.test(locale);

/** `" (502)"`, to follow other words; full width and without a space in Chinese and Japanese. */
export function inBrackets(text: string | number, locale: string): string {
  return isWide(locale) ? `（${text}）` : ` (${text})`;
}

/** What stands between sentences: the full stop of Chinese and Japanese has its own room. */
export function sentenceGap(locale: string): string {
  return isWide(locale) ? '' : ' ';
}

/** `"Open: Go back"` */
export function afterColon(name: string, text: string, locale: string): string {
  return name + (isWide(locale) ? '：' : ': ') + text;
}

/** Words without a full stop, and what follows them. */
export function afterStop(words: string, next: string, locale: string): string {
  return words + (isWide(locale) ? '。' : '. ') + next;
}

/** Sentences in one line. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replaceAll('。 ', '。');
}
