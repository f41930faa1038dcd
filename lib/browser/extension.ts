import { browser } from './plain-api.ts';

/** THE ONLY browser.runtime but for messages and events, and the only browser.extension. */

/** The address of a file of our own package: `/welcome.html`. */
export function packageUrl(path: string): string {
  return browser.runtime.getURL(path);
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** False in a page's script whose extension was updated, reloaded or removed meanwhile. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/** What the manifest asks for later, as this browser understands it. */
export function readOptionalPermissions(): readonly string[] {
  return browser.runtime.getManifest().optional_permissions ?? [];
}

/** Whether a message comes from this very extension. */
export function isOwnId(id: string | undefined): boolean {
  return id === browser.runtime.id;
}

/** Whether the person lets us into private windows. */
export function mayEnterPrivateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}
