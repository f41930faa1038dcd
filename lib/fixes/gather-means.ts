import { browser } from '../browser.ts';
import type { Means } from '../explain/means.ts';
import { cookieDomainOf } from '../history/site-of.ts';
import { isPrivateTab } from '../privacy.ts';
import { countHelped } from '../statistics/count-helped.ts';
import type { Try } from '../statistics/try.ts';

/** What this browser lets us do for a failing page, and by the site's latest tries what helped there. */
export async function gatherMeans(
  { tabId, url }: { readonly tabId: number; readonly url: string },
  latest: readonly Try[],
): Promise<Means> {
  const isFirefox = import.meta.env.FIREFOX === true;
  const [isPrivate, isLetIn] = await Promise.all([
    isPrivateTab(tabId),
    browser.extension.isAllowedIncognitoAccess(),
  ]);
  return {
    browserName: isFirefox ? 'firefox' : 'chromium',
    isPrivate,
    // Chromium opens one for any extension, Firefox only for those that are let into them.
    opensPrivateWindows: !isFirefox || isLetIn,
    domain: cookieDomainOf(url),
    helped: countHelped(latest, new URL(url).host),
  };
}
