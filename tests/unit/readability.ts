import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => /\w/.test(sentence));
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
}

/** School grade that a text asks for. Noisy below a few sentences: never the only gate. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  return fleschKincaid({
    sentence: sentencesOf(text).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
