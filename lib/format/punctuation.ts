/** `" (502)"`, to follow other words; full width and without a space in Chinese and Japanese. */
export function inBrackets(text: string | number, locale: string): string {
  return /^(ja|zh)\b/.test(locale) ? `（${text}）` : ` (${text})`;
}

/** Sentences in one line. The full stop of Chinese and Japanese has its own room after it. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replaceAll('。 ', '。');
}
