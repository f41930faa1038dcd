import { readFileSync } from 'node:fs';

/** Who publishes the extension, and where people reach them: `store/identity.json`. */
export interface Identity {
  readonly author: string;
  /** The extension's id in Firefox. It cannot change after the first upload. */
  readonly geckoId: string;
  readonly homepage: string;
  readonly support: string;
  readonly bugs: string;
  /** PRIVACY.md on the web, for the stores. */
  readonly privacy: string;
  readonly sources: string;
  /** A mail address for security reports. */
  readonly security: string;
}

export function readIdentity(): Identity {
  return JSON.parse(readFileSync(new URL('../store/identity.json', import.meta.url), 'utf8'));
}

/** Whether it is a placeholder: `.example` belongs to nobody (RFC 2606). */
export function isPlaceholder(value: string): boolean {
  return value.trim() === '' || /\.example\b/.test(value);
}
