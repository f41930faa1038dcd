import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../system/temporary-folder.ts';

type Messages = Record<string, { message: string }>;

const latin = 'abcdefghijklmnopqrstuvwxyz';
/** As many letters that run from right to left; nobody can read them, and nobody has to. */
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمني';

/** Languages that nobody has translated yet, made up from the English words. */
const locales = {
  /** 40 % longer, as translations are, with accents. */
  de: (words: string) => lengthen(words).replaceAll('e', 'é').replaceAll('n', 'ñ'),
  /** As long, and from right to left. */
  ar: (words: string) =>
    lengthen(words).replaceAll(/[a-z]/gi, (letter) => {
      const place = latin.indexOf(letter.toLowerCase());
      return arabic.charAt(place);
    }),
} as const;

/** A copy of the built extension that speaks made-up German and Arabic too. */
export function copyWithPseudoLocales(extensionFolder: string): TemporaryFolder {
  const copy = makeTemporaryFolder('pseudo');
  cpSync(extensionFolder, copy.path, { recursive: true });
  const file = join(copy.path, '_locales/en/messages.json');
  const english: Messages = JSON.parse(readFileSync(file, 'utf8'));
  for (const [tag, translate] of Object.entries(locales)) {
    mkdirSync(join(copy.path, '_locales', tag));
    const messages = Object.fromEntries(
      Object.entries(english).map(([key, { message }]) => [
        key,
        { message: key === 'languageTag' ? tag : translate(message) },
      ]),
    );
    writeFileSync(join(copy.path, '_locales', tag, 'messages.json'), JSON.stringify(messages));
  }
  return copy;
}

/** Repeats words of the text, from its first on, until it is 40 % longer. */
function lengthen(words: string): string {
  const all = words.replaceAll(/\$\d/g, '').split(/\s+/).filter(Boolean);
  let longer = words;
  for (let next = 0; all.length > 0 && longer.length < words.length * 1.4; next += 1) {
    longer += ` ${all[next % all.length]}`;
  }
  return longer;
}
