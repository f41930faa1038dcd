import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../system/temporary-folder.ts';

type Messages = Record<string, { message: string }>;

/** A language that nobody has translated yet. */
export const longLanguage = 'fi';

/** A copy of the built extension in which that language is English, 40 % longer: as much as any needs. */
export function copyWithLongWords(extensionFolder: string): TemporaryFolder {
  const copy = makeTemporaryFolder('long-words');
  cpSync(extensionFolder, copy.path, { recursive: true });
  const locales = join(copy.path, '_locales');
  const english: Messages = JSON.parse(readFileSync(join(locales, 'en/messages.json'), 'utf8'));
  const longer = Object.entries(english).map(([key, { message }]) => [
    key,
    { message: key === 'languageTag' ? longLanguage : lengthen(message) },
  ]);
  mkdirSync(join(locales, longLanguage));
  const file = join(locales, longLanguage, 'messages.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(longer)));
  return copy;
}

/** Says its words again, from the first on, until it is long enough. */
function lengthen(message: string): string {
  const words = message.replaceAll(/\$\d/g, '').split(/\s+/).filter(Boolean);
  let longer = message;
  for (let next = 0; words.length > 0 && longer.length < message.length * 1.4; next += 1) {
    longer += ` ${words[next % words.length]}`;
  }
  return longer;
}
