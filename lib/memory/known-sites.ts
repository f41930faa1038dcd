import { sessionValue, watchSessionValues } from '../browser/session-store.ts';

const key = 'known-sites';

/** Names of the sites that the history holds. A load of another site need not open it. */
const stored = sessionValue<readonly string[]>(key);

/** `null`: not looked up since the browser started, or since names may have changed. */
export function readKnownSites(): Promise<readonly string[] | null> {
  return stored.read();
}

export function writeKnownSites(sites: readonly string[]): Promise<void> {
  return stored.write(sites);
}

/** To be called when sites have come in, or have other names, but not by recording. */
export function forgetKnownSites(): Promise<void> {
  return stored.write(null);
}

/** Calls back whenever they have changed, until `signal` aborts. */
export function watchKnownSites(callBack: () => void, signal: AbortSignal): void {
  watchSessionValues((changes) => changes.has(key) && callBack(), signal);
}
