/** Chinese and Japanese characters, with their own punctuation. */
const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const aWide = new RegExp(wide, 'gu');
const beside = `(?:${wide}|\\$\\d)`;
const halfWidth = new RegExp(`${beside}\\s*[,.?!:;()]|[,.?!:;()]\\s*${beside}`, 'u');

/** The room that a text needs, in Latin letters: a wide character takes that of two. */
export function widthOf(text: string): number {
  return text.length + (text.match(aWide)?.length ?? 0);
}

/** Marks inside addresses, times and numbers are right: Latin characters stand on both sides of them. */
export function hasHalfWidth(text: string): boolean {
  return text.search(aWide) >= 0 && halfWidth.test(text);
}
