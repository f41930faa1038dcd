import { execFileSync } from 'node:child_process';
import type { Locale } from './locales.ts';

/** Languages that this machine has no letters for: pictures would show empty boxes. */
export function findFontFaults(locales: readonly Locale[]): readonly string[] {
  return locales
    .filter(({ tag }) => listFonts(tag) === '')
    .map(
      ({ tag }) =>
        `No font has the letters of ${tag}. On Debian: apt-get install ${packageFor(tag)}`,
    );
}

/** Empty where none has them. Where nothing can be asked, as on macOS, there are fonts for all. */
function listFonts(tag: string): string {
  try {
    return execFileSync('fc-list', [`:lang=${tag.toLowerCase()}`, 'family'], { encoding: 'utf8' });
  } catch {
    return 'unknown';
  }
}

function packageFor(tag: string): string {
  return /^(ja|ko|zh)/.test(tag) ? 'fonts-noto-cjk' : 'fonts-noto-core';
}
