import { domainOf } from '../history/site-of.ts';
import type { Settings } from './settings.ts';
import { changeSettings } from './store.ts';

/** A host is muted by its name or by its registrable domain, whatever the grouping. */
export function isMuted(host: string, { mutedSites }: Settings): boolean {
  return mutedSites.some((site) => mutes(site, host));
}

export function mute(site: string): Promise<void> {
  return changeSettings(({ mutedSites }) => ({ mutedSites: [...mutedSites, site] }));
}

/** Removes every entry that mutes the host. */
export function unmute(host: string): Promise<void> {
  return changeSettings(({ mutedSites }) => ({
    mutedSites: mutedSites.filter((site) => !mutes(site, host)),
  }));
}

function mutes(site: string, host: string): boolean {
  return site === host || site === domainOf(host);
}
