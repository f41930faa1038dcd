import { execFileSync } from 'node:child_process';
import type { Locale } from './locales.ts';

/** Languages that this machine has no font for. Their pictures would show empty boxes. */
export function findFontFaults(locales: readonly Locale[]): readonly string[] {
  return locales
    .filter(({ tag }) => listFonts(tag) === '')
    .map(
      ({ tag }) =>
        `No font has the letters of ${tag}. On Debian: apt-get install ${packageFor(tag)}`,
    );
}

/** Without `fc-list`, as on macOS, we assume fonts for all languages. */
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
