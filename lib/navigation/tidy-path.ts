/** Longer paths are cut, so that nobody can fill the history with them. */
const longestPath = 2048;

/** Replaces what looks like a secret. */
const hidden = '…';

/**
 * A path that may be stored or copied. What looks like a secret is replaced: mail addresses, and long
 * random strings, such as those in sign-in links.
 */
export function tidyPath(path: string): string {
  const tidied = path.slice(0, longestPath).split('/').map(tidySegment).join('/');
  return tidied.slice(0, longestPath);
}

function tidySegment(segment: string): string {
  const plain = decode(segment);
  if (mailAddress.test(plain)) return hidden;
  // A key may be divided by anything, but `name=key` is not one.
  if (!/[=:;]/.test(plain) && isRandom(plain.replace(/[^\w.~-]/g, '-'))) return hidden;
  // `;jsessionid=…`, `token:…`: the name may stay.
  return segment
    .split(/(%(?!2[bf])[0-9a-f]{2}|[^\w.~%+-])/i)
    .map((part) => (isRandom(part.replace(/%2[bf]|\+/gi, '-')) ? hidden : part))
    .join('');
}

/** As far as it can be decoded: some addresses are encoded twice. */
function decode(segment: string, times = 2): string {
  try {
    return times === 0 ? segment : decode(decodeURIComponent(segment), times - 1);
  } catch {
    return segment;
  }
}

const mailAddress = /[^@]@[^@]+\.[^@.]{2}/;

/** Half of one may look like numbers. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shorter strings are usually article numbers, dates or product names. */
const shortestSecret = 16;

/** Letters and digits that form no words, numbers or titles. */
function isRandom(text: string): boolean {
  if (uuid.test(text)) return true;
  if (text.length < shortestSecret || !/^[\w.~-]+$/.test(text)) return false;
  const pieces = text.split(/[._~-]+/).filter((piece) => piece !== '');
  const readable = pieces.filter(isReadable).join('').length;
  return readable * 2 < pieces.join('').length;
}

/** A word, a title in capitals, a number, or a short name such as `v2`, `mp4` or `3d`. */
function isReadable(piece: string): boolean {
  if (/^(\d{1,19}|\d{1,4}([a-z]{1,3}|[A-Z]{1,2})|[A-Za-z]{0,3}\d{0,4})$/.test(piece)) return true;
  if (!/^[A-Za-z]+\d{0,4}$/.test(piece)) return false;
  return piece.length <= 4 || !isGibberish(piece.replace(/\d+$/, ''));
}

/** Too few vowels, or capitals where no word has them. */
function isGibberish(word: string): boolean {
  const vowels = word.match(/[aeiouy]/gi)?.length ?? 0;
  const turns = word.match(/[a-z][A-Z]/g)?.length ?? 0;
  return vowels * 5 < word.length || turns * 5 > word.length;
}
