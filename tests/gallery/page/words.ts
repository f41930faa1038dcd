import { lengthen } from '../../lengthen.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const files = import.meta.glob<Messages>('../../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

const byLanguage = new Map(
  Object.entries(files).map(([path, messages]) => [path.split('/').at(-2) ?? '', messages]),
);

/** English, 40 % longer, for languages without a translation. */
const longLanguage = 'fi';

export const languages = [...byLanguage.keys(), longLanguage];

/** The text as the browser gives it, in English if a language has none. */
export function findWords(language: string, key: string, values: readonly string[]): string {
  const english = byLanguage.get('en')?.[key]?.message ?? '';
  const message =
    language === longLanguage
      ? key === 'languageTag'
        ? longLanguage
        : lengthen(english)
      : (byLanguage.get(language)?.[key]?.message ?? english);
  return message.replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}
