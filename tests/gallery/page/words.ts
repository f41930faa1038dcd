import { lengthen } from '../../lengthen.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const files = import.meta.glob<Messages>('../../../public/_locales/*/messages.json', {
  import: 'default',
});

const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path.split('/').at(-2) ?? '', load]),
);

/** English, 40 % longer, for languages without a translation. */
const longLanguage = 'fi';

export const languages = [...loaders.keys(), longLanguage];

const english = await loaders.get('en')?.();
let translated = english;

/** The browser's language. */
export let language = 'en';

/** Everything that is drawn from now on is in this language. */
export async function speak(wanted: string): Promise<void> {
  translated = await loaders.get(wanted)?.();
  language = wanted;
}

/** The text as the browser gives it, in English if its language has none. */
export function findWords(key: string, values: readonly string[]): string {
  const plain = english?.[key]?.message ?? '';
  const message =
    language === longLanguage
      ? key === 'languageTag'
        ? longLanguage
        : lengthen(plain)
      : (translated?.[key]?.message ?? plain);
  return message.replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}
