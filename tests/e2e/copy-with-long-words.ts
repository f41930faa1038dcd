import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lengthen } from '../lengthen.ts';
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
