import polyfill, { type Browser } from 'webextension-polyfill';

type Lacking<Space, Members extends keyof Space> = Omit<Space, Members> &
  Partial<Pick<Space, Members>>;

/** What a browser lacks for good, or until the person allows it. So the compiler has it asked for. */
type Asked = Lacking<
  Omit<Browser, 'storage' | 'tabs'>,
  'browsingData' | 'commands' | 'notifications' | 'windows'
> & {
  readonly storage: Lacking<Browser['storage'], 'managed'>;
  readonly tabs: Lacking<Browser['tabs'], 'onReplaced'>;
};

/** The one door to the browser's own API, the same in all browsers. */
export const browser: Asked = polyfill;
