import { fields } from './fields.ts';
import type { Settings } from './settings.ts';

/** What an organization has decided; the person can't change it. */
export type Policy = Partial<Settings>;

/**
 * Reads what `storage.managed` gives, field by field. Chrome has held it against
 * `public/managed-schema.json`, Firefox against nothing; what is wrong is as if it were not there.
 */
export function readPolicy(managed: Readonly<Record<string, unknown>>): Policy {
  const { helpDeskText, helpDeskUrl, ...others } = managed;
  const found = { ...others, helpDesk: { text: helpDeskText, url: helpDeskUrl } };
  return readFields(found);
}

/** The fields of `found` that are as they must be, and no others. */
export function readFields(found: Readonly<Record<string, unknown>>): Partial<Settings> {
  const entries = Object.entries(fields)
    .map(([name, read]) => [name, Object.hasOwn(found, name) ? read(found[name]) : undefined])
    .filter(([, value]) => value !== undefined);
  // Each value went through the reader of its own name.
  return Object.fromEntries(entries) as Partial<Settings>;
}
