import type { Preferences } from './preferences.ts';

/**
 * Functions that run inside Firefox's own window. They may use nothing but their arguments and
 * Firefox's globals, of which these few are declared here (searchfox.org, ESR 153).
 */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      terminateBackground(options: object): Promise<void>;
    };
  } | null;
};
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionPermissions: {
      add(id: string, more: object, extension?: object): Promise<void>;
      remove(id: string, less: object): Promise<void>;
    };
    AddonManager: {
      getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }>;
    };
  };
  requestProcInfo(): Promise<{ children: { type: string; memory: number }[] }>;
};
declare const Services: {
  console: { getMessageArray(): { message: string }[] };
  io: { offline: boolean };
  prefs: {
    setBoolPref(name: string, value: boolean): void;
    setIntPref(name: string, value: number): void;
    setStringPref(name: string, value: string): void;
  };
  locale: { availableLocales: string[]; requestedLocales: string[] };
};
declare const OpenBrowserWindow: (options: { private: boolean }) => Window;
declare const PopupNotifications: {
  panel: Element & {
    state: string;
    firstElementChild: { button: HTMLElement; secondaryButton: HTMLElement } | null;
  };
};
declare const gBrowser: {
  selectedBrowser: {
    isRemoteBrowser: boolean;
    browsingContext: { currentWindowGlobal: { osPid: number } };
  };
  selectedTab: Element;
  getTabDialogBox(browser: object): {
    getContentDialogManager(): {
      hasDialogs: boolean;
      dialogs: {
        frameContentWindow?: {
          Dialog?: { ui: { button0: HTMLElement; button1: HTMLElement } };
        };
      }[];
    };
  };
};
type PopupBrowser = Element & {
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
};

export function backgroundState(id: string): string | undefined {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState;
}

export async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

export async function setEnabled(id: string, isEnabled: boolean): Promise<void> {
  const address = 'resource://gre/modules/AddonManager.sys.mjs';
  const { AddonManager } = ChromeUtils.importESModule(address);
  const addOn = await AddonManager.getAddonByID(id);
  await (isEnabled ? addOn.enable() : addOn.disable());
}

export async function extensionProcessBytes(): Promise<number> {
  const { children } = await ChromeUtils.requestProcInfo();
  const own = children.find(({ type }) => type === 'extension');
  if (!own) throw new Error('Firefox runs no extension.');
  return own.memory;
}

/** Holds from the next installation on. */
export async function letIntoPrivateWindows(id: string, isAllowed: boolean): Promise<void> {
  const address = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(address);
  const all = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, all);
}

/** As the switches in the extension's details do. */
export async function allow(
  id: string,
  more: { permissions: readonly string[]; origins: readonly string[] },
): Promise<void> {
  const address = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(address);
  await ExtensionPermissions.add(id, more, WebExtensionPolicy.getByID(id)?.extension);
}

/**
 * Uncaught errors whose script lies under `address`, and what Firefox notes about its calls.
 *
 * One kind is of Firefox's own making: where these tests kill the background, or close or reload a page
 * of ours, calls are in flight. `wrapPromise` in ExtensionCommon.sys.mjs notes the end of each, and no
 * script can end a call. Seen: three lines of 10 kills, two of a closed popup, five of 60 reloads of it;
 * none of 75 mixed navigations. A line of the overlay's is a fault.
 */
export function errorsFrom(address: string): string[] {
  const remark =
    /"Promise \w+ (?:after context unloaded|while context is inactive)[^{]*\{file: "(?![^"]*\/overlay\.js")/;
  return Services.console
    .getMessageArray()
    .map(({ message }) => message)
    .filter((text) => text.startsWith('[JavaScript Error:') && text.includes(`{file: "${address}`))
    .filter((text) => !remark.test(text));
}

/** Firefox then speaks as if a language pack were there, to extensions at least. */
export function speak(locale: string): void {
  Services.locale.availableLocales = [locale, 'en-US'];
  Services.locale.requestedLocales = [locale];
}

export function openPrivateWindow(): void {
  OpenBrowserWindow({ private: true });
}

export function processOfSelectedTab(): number {
  return gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;
}

export function isSelectedTabCrashed(): boolean {
  return gBrowser.selectedTab.hasAttribute('crashed');
}

/** The popup as a PNG in base64. */
export async function drawPopup(): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (popup === null) throw new Error('The popup is closed.');
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Closes what hangs from the toolbar. True: nothing does, and no popup is about to open. */
export function closePanels(): boolean {
  const panels = document.querySelectorAll<Element & { state: string; hidePopup(): void }>('panel');
  const open = Array.from(panels).filter(({ state }) => state !== 'closed');
  for (const panel of open) panel.hidePopup();
  return open.length === 0 && document.querySelector('.webextension-popup-browser') === null;
}

export function isAsking(): boolean {
  const box = gBrowser.getTabDialogBox(gBrowser.selectedBrowser);
  return PopupNotifications.panel.state === 'open' || box.getContentDialogManager().hasDialogs;
}

/** Presses a button of the question for a permission, or of one that lies over the tab. */
export function pressAnswer(isAllowed: boolean): void {
  const question = PopupNotifications.panel.firstElementChild;
  (isAllowed ? question?.button : question?.secondaryButton)?.click();
  const box = gBrowser.getTabDialogBox(gBrowser.selectedBrowser);
  const [dialog] = box.getContentDialogManager().dialogs;
  const buttons = dialog?.frameContentWindow?.Dialog?.ui;
  (isAllowed ? buttons?.button0 : buttons?.button1)?.click();
}

export function setPreferences(values: Preferences): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
    else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
    else Services.prefs.setStringPref(name, value);
  }
}

export function setOffline(isOffline: boolean): void {
  Services.io.offline = isOffline;
}
