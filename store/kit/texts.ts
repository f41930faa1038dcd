import { existsSync, readFileSync } from 'node:fs';

/** What a store shows in one language, from `store/texts`. The manifest has the name and Chrome's summary. */
export interface StoreTexts {
  /** On the promotion pictures. */
  readonly tagline: string;
  readonly summary: string;
  /** Paragraphs of plain text, because Chrome shows no markup. */
  readonly description: readonly string[];
  /** What is new in this version. */
  readonly whatsNew: { readonly version: string; readonly text: string };
}

/** Limits in characters. Where the two stores differ, the smaller limit counts. */
export const limits = {
  /** Fits two lines of the small promotion tile. */
  tagline: 44,
  /** The limit of AMO. Chrome shows the manifest's description, at most 132. */
  summary: 250,
  /** AMO and Chrome allow more, but nobody reads more. */
  description: 3000,
  whatsNew: 500,
} as const satisfies Record<keyof StoreTexts, number>;

export function readTexts(folder: string): StoreTexts {
  const file = new URL(`../texts/${folder}.json`, import.meta.url);
  if (!existsSync(file))
    throw new Error(`store/texts/${folder}.json is missing: see store/README.md.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The text as the publisher pastes it into a store's form. */
export function writeTexts({ tagline, summary, description, whatsNew }: StoreTexts) {
  return { tagline, summary, description: description.join('\n\n'), whatsNew: whatsNew.text };
}
