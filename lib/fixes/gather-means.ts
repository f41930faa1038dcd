import { browser } from '../browser.ts';
import type { Means } from '../explain/means.ts';
import { cookieDomainOf } from '../history/site-of.ts';

/** What this browser lets us do for a failing page; what helped there is for the history to say. */
export async function gatherMeans(url: string, isPrivate: boolean): Promise<Omit<Means, 'helped'>> {
  const isFirefox = import.meta.env.FIREFOX === true;
  const isLetIn = await browser.extension.isAllowedIncognitoAccess();
  return {
    browserName: isFirefox ? 'firefox' : 'chromium',
    isPrivate,
    // Chromium opens one for any extension, Firefox only for those that are let into them.
    opensPrivateWindows: !isFirefox || isLetIn,
    domain: cookieDomainOf(url),
  };
}
