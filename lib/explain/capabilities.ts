import type { HelpCount } from '../statistics/count-helped.ts';

/** What this browser lets us do for one tab, and what helped there before. */
export interface Capabilities {
  readonly browserName: 'chromium' | 'firefox';
  readonly isPrivate: boolean;
  /** Whether we may open a private window. `null`: the browser has no windows. */
  readonly opensPrivateWindows: boolean | null;
  /** Whether the person can let us clear what the browser keeps of a site. */
  readonly clearsSites: boolean;
  /** Whose cookies go with the site's: the registrable domain, or the host where there is none. */
  readonly domain: string;
  /** By fix; fixes tried too seldom are left out. */
  readonly helped: ReadonlyMap<string, HelpCount>;
}

export const plainCapabilities: Capabilities = {
  browserName: 'chromium',
  isPrivate: false,
  opensPrivateWindows: true,
  clearsSites: true,
  domain: '',
  helped: new Map(),
};
