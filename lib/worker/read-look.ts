import { siteOf } from '../history/site-of.ts';
import { readPanel } from '../memory/panel-memory.ts';
import { findPage } from '../memory/privacy-gate.ts';
import type { OverlayLook } from '../messages/message-map.ts';
import { readDecided } from '../settings/store.ts';

/** What the person and their organization decided about the overlay of a tab's page. */
export async function readLook(tabId: number, url: string): Promise<OverlayLook> {
  const [{ settings, managed }, page] = await Promise.all([readDecided(), findPage(tabId)]);
  return {
    shown: settings.shown === 'card' ? 'card' : 'pill',
    theme: settings.theme,
    helpDesk: settings.helpDesk,
    // The list of these sites is written down, and a private page's name must not be.
    mayHide: !managed.has('mutedSites') && !page.isPrivate,
    last: await readPanel(page, siteOf(url)),
  };
}
