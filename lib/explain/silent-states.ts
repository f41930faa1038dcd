import { bySide, failing, ofSite } from './find-state.ts';
import type { FixId } from './fix-catalog.ts';
import type { State } from './state.ts';

/** Fixes for site errors do not help here, so only the fixes of these rows are offered. */
const onlyThese = { hasAllFixes: true } as const;
const ownSide = {
  ...onlyThese,
  broken: 'between',
  whose: 'sideOnYours',
  line: [],
} as const;
const unreached = {
  ...onlyThese,
  whose: bySide,
  line: [],
  broken: 'site-if-cleared',
  fixes: ['try-again', 'watch', 'keep-trying'],
} as const;

/** Other ways to the page, or to wait or ask. */
const waysAround: readonly FixId[] = [
  'status-page',
  'saved-copy',
  'other-network',
  'restart-modem',
  'vpn-off',
  'go-home',
  'go-back',
  'come-later',
  'tell-site',
];

/** The browser itself stopped the load before the site, or did not trust the site. */
export const stoppedStates: readonly State[] = [
  {
    ...ownSide,
    id: 'offline',
    when: { cause: 'offline' },
    what: 'headOffline',
    line: [{ key: 'lineOffline' }],
    broken: 'internet',
    fixes: ['try-again', 'restart-modem'],
    more: ['keep-trying', 'other-network'],
  },
  {
    ...ownSide,
    id: 'blocked',
    when: { cause: 'blocked' },
    what: 'headBlocked',
    fixes: ['try-again'],
    more: ['go-back', 'at-work'],
  },
  {
    ...ownSide,
    id: 'proxy',
    when: { cause: 'proxy' },
    what: 'headProxy',
    whose: 'sideProxy',
    line: [{ key: 'lineProxy' }],
    fixes: ['try-again', 'vpn-off'],
    more: ['other-network', 'at-work', 'keep-trying', 'watch'],
  },
  {
    ...onlyThese,
    id: 'certificate',
    when: { cause: 'certificate' },
    what: ofSite('headCertificate'),
    // If three sites in a row fail, this one is probably not to blame.
    whose: [{ when: { side: 'probably-theirs' }, key: 'sideCertificate' }, ...bySide],
    line: [{ key: 'lineCertificate', values: ['today'] }],
    broken: 'site-if-cleared',
    fixes: ['go-back', 'watch'],
    // No fix may bypass the browser's warning.
    more: [
      'sign-in',
      'try-again',
      'other-network',
      'vpn-off',
      'at-work',
      'saved-copy',
      'tell-site',
    ],
  },
];

/** Nothing came back. It may be the site or the connection. */
export const silentStates: readonly State[] = [
  {
    ...unreached,
    id: 'no-such-name',
    when: { cause: 'no-such-name' },
    what: ofSite('headNoSuchName'),
    // This text is only for a name that may be misspelled.
    whose: [{ unless: { othersOpened: 0 }, key: 'sideNoSuchName' }, ...bySide],
    broken: 'unknown',
    fixes: ['try-again', 'go-back'],
    more: ['saved-copy', 'other-network', 'restart-modem', 'vpn-off', 'watch', 'keep-trying'],
  },
  {
    ...unreached,
    id: 'refused',
    when: { cause: 'refused' },
    ...failing('headRefused'),
    more: waysAround,
  },
  {
    ...unreached,
    id: 'closed',
    when: { cause: 'closed' },
    ...failing('headClosed'),
    more: waysAround,
  },
  {
    ...unreached,
    id: 'too-slow',
    when: { cause: 'too-slow' },
    ...failing('headTooSlow'),
    more: waysAround,
  },
  {
    ...unreached,
    id: 'other',
    when: { cause: 'other' },
    ...failing('headUnreachable'),
    more: waysAround,
  },
];
