import { packageUrl } from '../browser/extension.ts';
import { isLookedAt, openTabBeside } from '../browser/tabs.ts';
import { openPopup } from '../browser/toolbar.ts';
import type { FixId } from '../explain/help.ts';
import { pageValue } from '../memory/page-memory.ts';
import { findPage, type Page } from '../memory/privacy-gate.ts';

/**
 * A press in a site's page cannot ask for a permission. So the fix continues in the popup, or in a page
 * of ours if no popup opens. That page would be in a normal window, so a private page gets none.
 */
export async function handOver(page: Page, fix: FixId): Promise<void> {
  const { tabId, isPrivate } = page;
  await handedOver(page).write({ tabId, fix });
  if ((await isLookedAt(tabId)) && (await openPopup())) return;
  if (!isPrivate) await openTabBeside(tabId, packageUrl(`/popup.html?tabId=${tabId}`));
}

interface HandedOver {
  readonly tabId: number;
  readonly fix: FixId;
}

const handedOver = (page: Page) => pageValue<HandedOver>(page, 'handed-over');

/** The fix that was pressed in this tab's page and continues here. It is returned once. */
export async function takeHandedOver(tabId: number): Promise<FixId | null> {
  const value = handedOver(await findPage(tabId));
  const found = await value.read();
  if (found?.tabId !== tabId) return null;
  await value.write(null);
  return found.fix;
}
