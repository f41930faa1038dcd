import { sessionValue } from '../browser/session-store.ts';

const key = 'known-sites';

/** Names of the sites in the history. A load of any other site need not open the database. */
const stored = sessionValue<readonly string[]>(key);

/** `null`: not read since the browser started, or since names may have changed. */
export function readKnownSites(): Promise<readonly string[] | null> {
  return stored.read();
}

export function writeKnownSites(sites: readonly string[]): Promise<void> {
  return stored.write(sites);
}

/** Call it after an import or a regrouping: sites were added or renamed. */
export function forgetKnownSites(): Promise<void> {
  return stored.write(null);
}
