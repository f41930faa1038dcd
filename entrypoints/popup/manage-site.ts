import type { PageHistory } from '../../lib/history/page-history.ts';
import { domainOf } from '../../lib/history/site-of.ts';
import { commandOverlay } from '../../lib/messages/overlay-commands.ts';
import { mute, unmute } from '../../lib/settings/mute.ts';
import { groupingOf, type Settings } from '../../lib/settings/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings/store.ts';
import type { ShownTab } from './find-shown-tab.ts';

/** Also closes the overlay on the active page. */
export async function muteSite(
  site: string,
  isToBeMuted: boolean,
  tab: ShownTab | null,
): Promise<void> {
  await (isToBeMuted ? mute(site) : unmute(site));
  if (isToBeMuted && tab) await commandOverlay(tab.tabId, 'close');
}

/** Whether the hosts of the site are kept apart; `null`: there is no choice. */
export function readApart(site: string, { groupsBy, apartSites }: Settings): boolean | null {
  const domain = domainOf(site);
  return domain === null || groupsBy === 'host' ? null : apartSites.includes(domain);
}

export async function setApart(
  site: string,
  isToBeApart: boolean,
  history: PageHistory,
): Promise<void> {
  const domain = domainOf(site) ?? site;
  await changeSettings(({ apartSites }) => {
    const others = apartSites.filter((other) => other !== domain);
    return { apartSites: isToBeApart ? [...others, domain] : others };
  });
  // The background does the same later, but the list must be right at once.
  await history.regroup(groupingOf(await readSettings()));
}
