import { readFileSync } from 'node:fs';
import { readBundledPackages } from './bundled-packages.ts';
import { isPlaceholder, readIdentity } from './identity.ts';

/** What the settings page says about the extension. It is read at the build. */

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export const version: string = manifest.version;

export const bundledPackages = readBundledPackages();

const { homepage, support, bugs } = readIdentity();

/** The publisher's addresses, without placeholders. */
export const publisherLinks: Readonly<Record<'homepage' | 'support' | 'bugs', string | null>> = {
  homepage: orNull(homepage),
  support: orNull(support),
  bugs: orNull(bugs),
};

function orNull(address: string): string | null {
  return isPlaceholder(address) ? null : address;
}
