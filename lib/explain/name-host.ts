import { decodePunycode } from './decode-punycode.ts';

/** A host as people say it: without `www.`, and in its own letters. */
export function nameHost(host: string): string {
  return writeHost(host.replace(/^www\.(?=[^.]+\.)/, ''));
}

/**
 * A host in its own letters, if browsers show it so: `bücher.example` for `xn--…`. All letters of a
 * label must belong together, and must not look like others. The rules are Unicode Technical Standard
 * 39, "highly restrictive", and Chromium's list of look-alikes.
 */
export function writeHost(host: string): string {
  const labels = host.split('.');
  const ending = labels.at(-1)?.replace(/:\d+$/, '') ?? '';
  return labels.map((label) => nameLabel(label, ending)).join('.');
}

/** Whether a search finds a host, as it is written or as people know it. */
export function isHostFound(host: string, wanted: string): boolean {
  const words = wanted.trim().normalize('NFC').toLowerCase();
  return host.includes(words) || writeHost(host).includes(words);
}

function nameLabel(label: string, ending: string): string {
  const [, letters, port = ''] = /^xn--([^:]*)(:\d+)?$/.exec(label) ?? [];
  const decoded = letters === undefined ? null : decodePunycode(letters);
  return decoded !== null && isSafe(decoded, ending) ? decoded + port : label;
}

function isSafe(label: string, ending: string): boolean {
  const isWritten = label === label.normalize('NFC').toLowerCase();
  if (!isWritten || /^[a-z0-9-]*$/.test(label)) return false;
  if (!/^[\p{L}\p{M}\p{Nd}-]+$/u.test(label) || oddLetters.test(label)) return false;
  if (!alphabets.some((alphabet) => isOfAlphabet(label, alphabet))) return false;
  // Letters of another alphabet that look like a Latin word, with a Latin ending.
  return !(lookAlikes.some((letters) => letters.test(label)) && !ending.startsWith('xn--'));
}

/**
 * Alphabets that may be mixed in one label, by their codes in ISO 15924. Digits and hyphens go with
 * all.
 */
const alphabets: readonly string[] = [
  'Latn Hani Hira Kana',
  'Latn Hani Bopo',
  'Latn Hani Hang',
  ...'Cyrl Grek Arab Armn Beng Deva Ethi Geor Gujr Guru Hebr Knda Khmr Laoo Mlym Mymr'.split(' '),
  ...'Orya Sinh Taml Telu Thaa Thai Tibt'.split(' '),
];

/** Compiled when it is needed: all of them take 2 ms, which each start of the worker would cost. */
function isOfAlphabet(label: string, alphabet: string): boolean {
  const letters = alphabet.split(' ').map((script) => `\\p{scx=${script}}`);
  return new RegExp(`^[${letters.join('')}0-9-]+$`, 'u').test(label);
}

/** Latin letters that look like common letters, or like signs in an address. */
const oddLetters = /[ıƨƽʼˈˌꞌꞏðþəŧ·]/u;

/** Labels of one alphabet with only letters that look Latin. */
const lookAlikes: readonly RegExp[] = [
  /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡ0-9-]+$/u,
  /^[αικνορτυωηγσ0-9-]+$/u,
  /^[օոսցյհզքղլ0-9-]+$/u,
];
