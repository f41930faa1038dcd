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
  if (mailAddress.test(segment)) return hidden;
  if (isRandom(segment)) return hidden;
  // `;jsessionid=…`, `token:…`: the name may stay.
  return segment
    .split(/([;:=,!&+]|%[23][0-9a-f])/i)
    .map((part) => (isRandom(part) ? hidden : part))
    .join('');
}

const mailAddress = /[^@%]+(@|%40)[^@%]+\.[^@%.]{2}/i;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Shorter strings are usually article numbers, dates or product names. */
const shortestSecret = 20;

/** Letters and digits that form no words, numbers or titles. */
function isRandom(text: string): boolean {
  if (uuid.test(text)) return true;
  if (text.length < shortestSecret || !/^[\w.~-]+$/.test(text)) return false;
  const pieces = text.split(/[._~-]+/).filter((piece) => piece !== '');
  const readable = pieces.filter(isReadable).join('').length;
  return readable * 2 < pieces.join('').length;
}

/** A word, a title in capitals, a number, or a short name such as `v2` or `mp4`. */
function isReadable(piece: string): boolean {
  if (/^\d{1,14}$/.test(piece) || piece.length <= 4) return true;
  if (!/^[A-Za-z]+\d{0,4}$/.test(piece)) return false;
  return !isGibberish(piece.replace(/\d+$/, ''));
}

/** Too few vowels, or capitals where no word has them. */
function isGibberish(word: string): boolean {
  const vowels = word.match(/[aeiouy]/gi)?.length ?? 0;
  const turns = word.match(/[a-z][A-Z]/g)?.length ?? 0;
  return vowels * 5 < word.length || turns * 5 > word.length;
}
