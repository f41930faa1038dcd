import { existsSync, readFileSync } from 'node:fs';

/** What a store shows in one language: `store/texts`. The name and Chrome's summary are in the manifest. */
export interface StoreTexts {
  /** On the promotion pictures. */
  readonly tagline: string;
  readonly summary: string;
  /** Paragraphs; plain text, for Chrome shows no markup. */
  readonly description: readonly string[];
  /** What this version brings, for those who have the one before. */
  readonly whatsNew: { readonly version: string; readonly text: string };
}

/** In characters, the shorter of what the two stores take. */
export const limits = {
  /** One line of the small promotion tile, twice. */
  tagline: 44,
  /** AMO's; Chrome takes the manifest's description, of 132. */
  summary: 250,
  /** AMO's and Chrome's are longer; nobody reads more. */
  description: 3000,
  whatsNew: 500,
} as const satisfies Record<keyof StoreTexts, number>;

export function readTexts(folder: string): StoreTexts {
  const file = new URL(`../texts/${folder}.json`, import.meta.url);
  if (!existsSync(file))
    throw new Error(`store/texts/${folder}.json is missing: see store/README.md.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** As it is pasted into a store's box. */
export function writeTexts({ tagline, summary, description, whatsNew }: StoreTexts) {
  return { tagline, summary, description: description.join('\n\n'), whatsNew: whatsNew.text };
}
