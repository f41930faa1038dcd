import type { HelpCount } from '../statistics/count-helped.ts';

/** What this browser can do for a tab, and what helped there before. */
export interface Capabilities {
  readonly browserName: 'chromium' | 'firefox';
  readonly isPrivate: boolean;
  /** Whether we may open a private window. `null`: the browser has no windows. */
  readonly opensPrivateWindows: boolean | null;
  /** Whether we can clear a site's data, if the person allows it. */
  readonly clearsSites: boolean;
  /** The domain of the cookies that are cleared: the registrable domain, or the host. */
  readonly domain: string;
  /** By fix. Fixes with too few tries are left out. */
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
