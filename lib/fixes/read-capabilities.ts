import { mayEnterPrivateWindows } from '../browser/extension.ts';
import { mayHavePermission } from '../browser/permissions.ts';
import { hasWindows } from '../browser/tabs.ts';
import type { Capabilities } from '../explain/capabilities.ts';
import { cookieDomainOf } from '../history/site-of.ts';

/** What this browser can do for a failing page. The rest depends on the tab and the history. */
export async function readCapabilities(
  url: string,
): Promise<Omit<Capabilities, 'helped' | 'isPrivate'>> {
  const isFirefox = import.meta.env.FIREFOX === true;
  const [mayOpenPrivate, clearsSites] = await Promise.all([
    // Chromium opens one for any extension, Firefox only for those allowed in private windows.
    isFirefox ? mayEnterPrivateWindows() : true,
    mayHavePermission('browsingData'),
  ]);
  return {
    browserName: isFirefox ? 'firefox' : 'chromium',
    opensPrivateWindows: hasWindows() ? mayOpenPrivate : null,
    clearsSites,
    domain: cookieDomainOf(url),
  };
}
