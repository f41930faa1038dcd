/** nginx's phrases. Products that are built on it keep them. */
const phrases =
  /^5\d\d (?:internal server error|not implemented|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|http version not supported|insufficient storage) ?/;

/** A product's name under an error: short, and not a sentence. */
const nameLike = /^[a-z0-9][a-z0-9 ._+-]{0,39}$/;

/**
 * The product name in nginx's layout, without its version. The layout is the code and its phrase, once
 * or twice, then the name. `''`: the layout without a name. `null`: another layout.
 */
export function readSignature(text: string): string | null {
  const once = text.replace(phrases, '');
  if (once === text) return null;
  const rest = once.replace(phrases, '');
  const [name = ''] = rest.split(/\/| \(/, 1);
  const plain = name.replace(/ [0-9.]{1,12}$/, '');
  return rest === '' || (rest.length <= 80 && nameLike.test(plain)) ? plain : null;
}

/** The keys of the outermost object of a JSON answer, even if it is cut off. */
export function readJsonKeys(text: string): readonly string[] {
  if (!text.startsWith('{')) return [];
  const keys: string[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (sign !== '"') continue;
    const end = findStringEnd(text, at);
    if (depth === 1 && isFollowedByColon(text, end)) keys.push(text.slice(at + 1, end));
    at = end;
  }
  return keys;
}

function findStringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function isFollowedByColon(text: string, end: number): boolean {
  return text[end + 1] === ':' || (text[end + 1] === ' ' && text[end + 2] === ':');
}
