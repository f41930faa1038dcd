import type { Try } from '../../../lib/statistics/try.ts';
import type { Desktop } from '../../desktop/start-desktop.ts';

/** What tests can do in a browser, the same in Chromium and Firefox. */
export type BrowserName = 'chromium' | 'firefox';

/** The extension, as a person has it. */
export type Installation = {
  /** The built extension: a folder with a manifest.json. */
  extensionFolder: string;
  /** Whether it is let into private windows. */
  allowPrivate?: boolean;
  /** Optional permissions that the person has given beforehand. */
  allowed?: readonly string[];
};

export type LaunchOptions = Installation & {
  /** Without a window. True if not given. */
  headless?: boolean;
  /** False: names lead nowhere, as without a name server. Firefox only; Chromium has such names. */
  resolvesNames?: boolean;
  /** host:port of a forward proxy for all addresses but this machine's own. */
  proxy?: string;
  look?: Look;
  /** The desktop that it runs on, with a window; else it has none. */
  desktop?: Desktop;
  /** Where the browser keeps its profile; if not given, a fresh one that goes with the browser. */
  profileFolder?: string;
  /** What an organization has set: the extension's `storage.managed`. Needs `canMount`. */
  policy?: Record<string, unknown>;
  /** What an organization has set for the browser itself. Needs `canMount`. */
  rules?: Rules;
  /** Folders of other extensions, installed first. */
  otherExtensions?: readonly string[];
  /** What the extension keeps lies on a disk of this size. Needs `canMount`. */
  diskMegabytes?: number;
};

export type Rules = {
  /** Nobody gets to this host. */
  blockedHost: string;
  /** PEM: the browser believes whomever it vouches for. */
  authorityFile: string;
};

export type Look = {
  width?: number;
  height?: number;
  /** Device pixels per CSS pixel. */
  scale?: number;
  dark?: boolean;
  /** The language of the browser itself, such as 'ar'. */
  locale?: string;
};

/** Elements that can be read and pressed: a page, an overlay's closed shadow root, the popup. */
export type Surface = {
  /** The visible text of the first match; `null` if nothing matches. */
  text(selector: string): Promise<string | null>;
  texts(selector: string): Promise<string[]>;
  attribute(selector: string, name: string): Promise<string | null>;
  exists(selector: string): Promise<boolean>;
  html(): Promise<string>;
  /** Clicks the centre of the first match, as a person does. */
  click(selector: string): Promise<void>;
  /** Runs a function that must not use anything outside itself. */
  with<Args extends unknown[], Result>(
    look: (root: Document | ShadowRoot, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
};

export type Key =
  | `Arrow${'Down' | 'Left' | 'Right' | 'Up'}`
  | 'Control+V'
  | 'Enter'
  | 'Escape'
  | 'Shift+Tab'
  | 'Space'
  | 'Tab';

export type Page = Surface & {
  /** The browser's number for this tab; undefined where the extension may not look. */
  tabId: number | undefined;
  /** Uncaught errors and console.error calls so far, those of content scripts included. */
  errors: string[];
  /**
   * Resolves when the page has loaded, or when the browser shows a page of its own instead.
   * With 'started' it does not wait at all.
   */
  goto(url: string, until?: 'loaded' | 'started'): Promise<void>;
  reload(): Promise<void>;
  /** Starts going back. The test must wait for the result. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Runs a function in the page; it must not use anything outside itself. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Inside the closed shadow root of Backsoon's overlay; null if the page has none. */
  overlay(): Promise<Surface | null>;
  press(key: Key): Promise<void>;
  /** From now on the page has this size, in CSS pixels, whatever its window has. */
  setSize(width: number, height: number): Promise<void>;
  /** Emulates a phone's screen, 412 px wide. Not in Firefox. */
  becomePhone?(): Promise<void>;
  /** Pinches, as a finger does on a phone. */
  pinch?(scale: number): Promise<void>;
  /** Only this page, where the browser can; see `Driver.setOffline`. */
  setOffline?(isOffline: boolean): Promise<void>;
  /** The same; see `Driver.setWishes`. */
  setWishes?(areWished: boolean): Promise<void>;
  /**
   * Makes the tab as good as new: blank, with no past. Rejects if it is gone. Not in Firefox, where a new
   * tab costs little more.
   */
  renew?(): Promise<void>;
  screenshot(file: string): Promise<void>;
  bringToFront(): Promise<void>;
  /** Kills the page's renderer process. */
  crash(): Promise<void>;
  close(): Promise<void>;
};

/**
 * private: in a private window. window: in a window of its own. background: behind the tab in front.
 */
export type Where = 'normal' | 'private' | 'window' | 'background';

export type Driver = {
  name: BrowserName;
  /** Opens an empty tab, in the front if not told otherwise. */
  newPage(where?: Where): Promise<Page>;
  /** Runs a function in a page of the extension, which has its whole API; see `Page.evaluate`. */
  evaluate: Page['evaluate'];
  /** Opens a page of the extension, such as 'popup.html?tabId=3', in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Everything in the database, oldest first. */
  readTries(): Promise<Try[]>;
  badgeText(page: Page): Promise<string>;
  /** The address that the extension's API gives for this tab. */
  addressOf(page: Page): Promise<string>;
  /** The popup on the toolbar button; `null` when it is closed. */
  popup(): Promise<Popup | null>;
  /** Closes the popup, if it is open, and all else that hangs from the toolbar. */
  closePopup(): Promise<void>;
  /**
   * Presses yes or no in the browser's own question, once it is there: for a permission, or whether
   * to send a form again. Chromium's first is out of a test's reach, and it has not the second: false.
   */
  answerQuestion(isAllowed: boolean): Promise<boolean>;
  /** Takes this page and the background off the network, or back on it. */
  setOffline(page: Page, isOffline: boolean): Promise<void>;
  /** What this page is told of the person: that they want colors of their own, and no motion. */
  setWishes(page: Page, areWished: boolean): Promise<void>;
  /**
   * Installs the extension again, like an update: its pages close, its scripts are orphaned. It may
   * then look into private windows or not, as before if not told.
   */
  updateExtension(allowPrivate?: boolean): Promise<void>;
  /** Like `LaunchOptions.proxy`, or none. Not in Chromium, which is told at its start. */
  setProxy?(proxy: string | undefined): Promise<void>;
  /** As its switch in the browser's list of extensions does. Until it is on, no page of it opens. */
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
  /** Limits the extension to the sites of these hosts, as in the browser's settings. */
  takeSites(...allowedHosts: string[]): Promise<void>;
  /** Gives all sites back there. */
  giveSitesBack(): Promise<void>;
  /** Stops the background the way the browser does after 30 idle seconds. */
  suspendWorker(): Promise<void>;
  /** The same, whatever it is doing, and without waiting: the next event may start it at once. */
  killWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /**
   * What the background holds: in Chromium its heap, once nothing is left that nobody needs; Firefox
   * tells only of the whole process in which all of the extension runs.
   */
  workerBytes(): Promise<number>;
  /** Uncaught errors of the background so far. */
  workerErrors(): Promise<string[]>;
  /** The disk of `LaunchOptions.diskMegabytes`, as a folder that tests can write to. */
  diskFolder(): string;
  /** Closes the driver's own tab. Afterwards nothing can be asked that needs the extension. */
  putToolsAway(): Promise<void>;
  /** All its processes stand still, like on a machine that sleeps, until it is thawed. */
  freeze(isFrozen: boolean): void;
  /** Ends all its processes at once, as a crash or a loss of power does. */
  kill(): Promise<void>;
  /** Resolves when the browser has ended, also if a person closes it. */
  gone: Promise<void>;
  close(): Promise<void>;
};

/** Firefox has no pointer for its popup: there a click is the script's, not a trusted one. */
export type Popup = Surface & { screenshot(file: string): Promise<void>; close(): Promise<void> };
