import { browser } from './api.ts';

/** The only use of `browser.extension`, and of `browser.runtime` apart from messages and events. */

/** The address of a file of our own package: `/welcome.html`. */
export function packageUrl(path: string): string {
  return browser.runtime.getURL(path);
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** False in an injected script after the extension was updated, reloaded or removed. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/** The optional permissions of the manifest that this browser knows. */
export function readOptionalPermissions(): readonly string[] {
  return browser.runtime.getManifest().optional_permissions ?? [];
}

/** Whether a message comes from this very extension. */
export function isOwnId(id: string | undefined): boolean {
  return id === browser.runtime.id;
}

/** Whether the person allows us in private windows. */
export function mayEnterPrivateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}
