import { browser } from '../browser.ts';
import type { Means } from '../explain/means.ts';
import type { History } from '../history/history.ts';
import { cookieDomainOf, siteOf } from '../history/site-of.ts';
import { isPrivateTab } from '../privacy.ts';
import { countHelped } from '../statistics/count-helped.ts';

/** What this browser lets us do for a failing page, and what helped there before. */
export async function gatherMeans(
  { tabId, url }: { readonly tabId: number; readonly url: string },
  history: Pick<History, 'readTries'>,
): Promise<Means> {
  const isFirefox = import.meta.env.FIREFOX === true;
  const [isPrivate, isLetIn, tries] = await Promise.all([
    isPrivateTab(tabId),
    browser.extension.isAllowedIncognitoAccess(),
    // Help must not wait for a history that cannot be read.
    history.readTries(siteOf(url)).catch(() => []),
  ]);
  return {
    browserName: isFirefox ? 'firefox' : 'chromium',
    isPrivate,
    // Chromium opens one for any extension, Firefox only for those that are let into them.
    opensPrivateWindows: !isFirefox || isLetIn,
    domain: cookieDomainOf(url),
    helped: countHelped(isPrivate ? [] : tries, new URL(url).host),
  };
}
