/** Invisible parts of a page, by their beginning and end. */
const hiddenParts = [
  { begin: '<style', end: '</style>' },
  { begin: '<script', end: '</script>' },
  { begin: '<!--', end: '-->' },
] as const;

/** The text of lower-case markup, with a space for each tag. It is linear for any input. */
export function readText(markup: string): string {
  const parts: string[] = [];
  let at = 0;
  let tagEnd = -1;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) break;
    parts.push(markup.slice(at, open));
    const hidden = hiddenParts.find(({ begin }) => markup.startsWith(begin, open));
    if (hidden) {
      const end = markup.indexOf(hidden.end, open);
      at = end < 0 ? markup.length : end + hidden.end.length;
      parts.push(' ');
      continue;
    }
    if (tagEnd < open) tagEnd = markup.indexOf('>', open);
    if (tagEnd < 0) return parts.join('') + markup.slice(open);
    const next = markup.indexOf('<', open + 1);
    // A `<` before the next `>` starts another tag, so this one is a plain character.
    const isTag = next < 0 || tagEnd < next;
    parts.push(isTag ? ' ' : markup.slice(open, next));
    at = isTag ? tagEnd + 1 : next;
  }
  return parts.join('') + markup.slice(at);
}

/** The text of the first `<title>`; empty if there is none. */
export function readTitle(markup: string): string {
  const open = markup.indexOf('<title');
  const from = open < 0 ? -1 : markup.indexOf('>', open) + 1;
  const end = from <= 0 ? -1 : markup.indexOf('</title>', from);
  return end < 0 ? '' : markup.slice(from, end);
}

/** Keeps only the beginning of style sheets and scripts: a product's sign is there, if anywhere. */
export function shortenHidden(source: string, keptChars: number): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, 1: name } of source.matchAll(/<(style|script)\b/g)) {
    if (index < at) continue;
    const end = source.indexOf(`</${name}>`, index);
    const stop = end < 0 ? source.length : end;
    parts.push(source.slice(at, Math.min(stop, index + keptChars)));
    at = stop;
  }
  return parts.join('') + source.slice(at);
}
