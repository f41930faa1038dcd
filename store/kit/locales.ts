import { readdirSync, readFileSync } from 'node:fs';

export interface Locale {
  /** Its folder in `public/_locales`: `pt_BR`. */
  readonly folder: string;
  /** As browsers and Intl write it: `pt-BR`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

const root = new URL('../../public/_locales/', import.meta.url);

/** Every language of the extension. English is first, because stores fall back to it. */
export function readLocales(): readonly Locale[] {
  const folders = readdirSync(root);
  const others = folders.filter((folder) => folder !== 'en').sort();
  return ['en', ...others].map((folder) => {
    const tag = folder.replace('_', '-');
    return { folder, tag, direction: new Intl.Locale(tag).getTextInfo().direction ?? 'ltr' };
  });
}

/** What the extension says in this language. */
export function readMessage(folder: string, key: string): string {
  const messages = JSON.parse(readFileSync(new URL(`${folder}/messages.json`, root), 'utf8'));
  return messages[key].message;
}
