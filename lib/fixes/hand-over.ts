import { browser } from '../browser.ts';
import type { FixId } from '../explain/help.ts';
import { sessionSlot } from '../session.ts';
import { isLookedAt, openPopup } from '../toolbar.ts';

/**
 * A press in a site's page may not ask for a permission. So it goes on in the popup, or where no
 * popup can open, in a page of ours.
 */
export async function handOver(tabId: number, fix: FixId): Promise<void> {
  await asked.write({ tabId, fix });
  if ((await isLookedAt(tabId)) && (await openPopup())) return;
  const tab = await browser.tabs.get(tabId);
  await browser.tabs.create({
    url: browser.runtime.getURL(`popup.html?tabId=${tabId}`),
    openerTabId: tabId,
    ...(tab.windowId !== undefined && { windowId: tab.windowId }),
  });
}

interface Asked {
  readonly tabId: number;
  readonly fix: FixId;
}

const asked = sessionSlot<Asked>('asked');

/** The fix that was pressed in this tab's page and goes on here, once. */
export async function takeHandedOver(tabId: number): Promise<FixId | null> {
  const found = await asked.read();
  if (found?.tabId !== tabId) return null;
  await asked.write(null);
  return found.fix;
}
