import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Words that mean "mostly", "usually" or "always": more than "often" and "at times" promise. */
const more = {
  ar: /غالبًا|في الغالب|عادة|دائم|باستمرار/,
  de: /\b(meist|meistens|fast immer|ständig|normalerweise|in der Regel)\b/i,
  es: /\b(suele|casi siempre|normalmente|por lo general|siempre)\b|sigue fallando/i,
  fr: /sans cesse|presque toujours|généralement|le plus souvent|d’habitude|toujours en panne/i,
  it: /\b(di solito|quasi sempre|di norma|il più delle volte|continuamente)\b/i,
  ja: /たいてい|ほとんど|いつも|ふつう|常に/,
  nl: /\b(meestal|bijna altijd|doorgaans|gewoonlijk|voortdurend)\b/i,
  pl: /\b(zwykle|zazwyczaj|przeważnie|najczęściej|prawie zawsze|ciągle)\b/i,
  pt_BR: /\b(geralmente|quase sempre|normalmente|na maioria das vezes|costuma)\b/i,
  tr: /çoğu zaman|genellikle|çoğunlukla|neredeyse her zaman|sürekli/i,
  zh_CN: /通常|大多|总是|几乎|一直|一般/,
} as const;

const isLess = (message: string) =>
  /\b(often|at times|now and then)\b/i.test(message) && !/\bmost\b/i.test(message);
const keys = Object.entries(english)
  .filter(([, { message }]) => isLess(message))
  .map(([key]) => key);

describe.each(Object.entries(more))('%s', (language, words) => {
  const file = `public/_locales/${language}/messages.json`;
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  test.each(keys)('%s means no larger share than in English', (key) => {
    expect(messages[key]?.message).not.toMatch(words);
  });
});
