/** "Cloudflare, Fastly", as the language lists things. */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'unit' }).format(items);
}
