import { fields } from './fields.ts';
import type { Settings } from './settings.ts';

/** The settings that an organization has fixed. */
export type Policy = Partial<Settings>;

/**
 * Reads `storage.managed`, field by field. Chrome has checked it against `public/managed-schema.json`.
 * Firefox checks nothing. Invalid fields are ignored.
 */
export function readPolicy(managed: Readonly<Record<string, unknown>>): Policy {
  const { helpDeskText, helpDeskUrl, ...others } = managed;
  const found = { ...others, helpDesk: { text: helpDeskText, url: helpDeskUrl } };
  return readFields(found);
}

/** The valid fields of `found`. */
export function readFields(found: Readonly<Record<string, unknown>>): Partial<Settings> {
  const entries = Object.entries(fields)
    .map(([name, read]) => [name, Object.hasOwn(found, name) ? read(found[name]) : undefined])
    .filter(([, value]) => value !== undefined);
  // Each value has passed the check of its name.
  return Object.fromEntries(entries) as Partial<Settings>;
}
