import { readFileSync } from 'node:fs';

/** Who publishes the extension, and where people reach them: `store/identity.json`. */
export interface Identity {
  readonly author: string;
  /** By what Firefox knows it. It can't be changed after the first upload. */
  readonly geckoId: string;
  readonly homepage: string;
  readonly support: string;
  readonly bugs: string;
  /** PRIVACY.md on the web: the stores ask for an address. */
  readonly privacy: string;
  readonly sources: string;
  /** A mail address for what must not be public yet. */
  readonly security: string;
}

export function readIdentity(): Identity {
  return JSON.parse(readFileSync(new URL('../store/identity.json', import.meta.url), 'utf8'));
}

/** Nobody has filled this in: `.example` belongs to nobody (RFC 2606). */
export function isPlaceholder(value: string): boolean {
  return value.trim() === '' || /\.example\b/.test(value);
}
