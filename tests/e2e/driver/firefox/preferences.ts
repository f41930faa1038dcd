import type { LaunchOptions } from '../driver.ts';

export type Preferences = Record<string, boolean | number | string>;

/**
 * What the profile's user.js sets. Automation changes some defaults that decide how failures
 * look; they are set back to what people have (measured: Firefox 153 ESR).
 */
export function choosePreferences(
  { proxy, look = {}, resolvesNames = true }: LaunchOptions,
  uuids: Record<string, string>,
): Preferences {
  return {
    // Automation shows a blank page for an empty 5xx answer; people get Firefox's own page.
    'browser.http.blank_page_with_error_response.enabled': false,
    'devtools.jsonview.enabled': true,
    'fission.webContentIsolationStrategy': 1,
    // Names under .test lead to this machine, as in Chromium.
    'network.dns.native-is-localhost': resolvesNames,
    // Makes the address of the extension's pages known beforehand.
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    // The extension leaves with each run of the browser; one that a person installed does not.
    'extensions.webextensions.keepStorageOnUninstall': true,
    // A quarter of the frames, and no process for a tab that may come: less work for the same pages.
    'layout.frame_rate': 15,
    'dom.ipc.processPrelaunch.enabled': false,
    // A site's process outlives its last tab for a minute, not a second: the next test may need it.
    'dom.ipc.processReuse.unusedGraceMs': 60_000,
    // No extension but those that a test installs: the ones that Firefox brings are not looked for.
    'extensions.enabledScopes': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    // No process for a new tab's own page, which no test opens.
    'browser.newtabpage.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    ...proxyPreferences(proxy),
    ...wishPreferences(false),
    ...lookPreferences(look),
  };
}

export function proxyPreferences(proxy: string | undefined): Preferences {
  if (proxy === undefined) return { 'network.proxy.type': 0 };
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
  };
}

/** Of a person who wants colors of their own, and no motion. */
export function wishPreferences(areWished: boolean): Preferences {
  return {
    'browser.display.document_color_use': areWished ? 2 : 0,
    'ui.prefersReducedMotion': areWished ? 1 : 0,
    'ui.useAccessibilityTheme': areWished ? 1 : 0,
  };
}

function lookPreferences(look: NonNullable<LaunchOptions['look']>) {
  const { scale, dark } = look;
  return {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    ...(scale ? { 'layout.css.devPixelsPerPx': String(scale) } : {}),
  };
}

export function writeUserJs(preferences: Preferences): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
