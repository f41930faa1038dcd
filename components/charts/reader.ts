/** How the person reads: language of dates and numbers, their clock, and the way lines run. */
export interface Reader {
  /** A BCP 47 tag, as `browser.i18n.getUILanguage()` gives it. */
  readonly locale: string;
  /** An IANA name, as `Intl.DateTimeFormat().resolvedOptions().timeZone` gives it. */
  readonly timeZone: string;
  readonly direction: 'ltr' | 'rtl';
}
