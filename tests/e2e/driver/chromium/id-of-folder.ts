import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/**
 * The id that Chromium gives to an unpacked extension: a hash of its path, in the letters a to p.
 */
export function idOfFolder(extensionFolder: string): string {
  const hash = createHash('sha256').update(resolve(extensionFolder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))).join('');
}
