import polyfill, { type Browser } from 'webextension-polyfill';

type Lacking<Space, Members extends keyof Space> = Omit<Space, Members> &
  Partial<Pick<Space, Members>>;

/** Optional here: what a browser lacks, or what the person may not have allowed. */
type Asked = Lacking<
  Omit<Browser, 'storage' | 'tabs'>,
  'browsingData' | 'commands' | 'notifications' | 'windows'
> & {
  readonly storage: Lacking<Browser['storage'], 'managed'>;
  readonly tabs: Lacking<Browser['tabs'], 'onReplaced'>;
};

/** The browser's API, the same in all browsers. */
export const browser: Asked = polyfill;
