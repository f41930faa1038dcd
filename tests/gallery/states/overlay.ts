import { noProgress } from '../../../lib/explain/progress.ts';
import {
  arabicHost,
  cloudflare,
  helpAbout,
  inARow,
  longestLabel,
  longHost,
  othersOpened,
} from '../samples/helps.ts';
import { now } from '../samples/now.ts';
import type { OverlayState } from '../state.ts';

/** Everything that unfolds under More help. */
const unfold = ['.disclosure button[aria-expanded="false"]', 'details:not([open]) > summary'];

const overlay = { surface: 'overlay', shows: '.frame' } as const;
const longUrl = `https://${longHost}/cart?id=7`;
const nginx = () => helpAbout({ url: longUrl }, othersOpened);
const retry = {
  phase: 'waiting',
  nextAt: now + 40_000,
  triesMade: 2,
  beganAt: now - 45 * 60_000,
} as const;

export const overlayStates: readonly OverlayState[] = [
  { ...overlay, name: 'pill', panel: 'pill', help: nginx },
  { ...overlay, name: 'card', panel: 'card', help: nginx },
  {
    ...overlay,
    name: 'details',
    panel: 'details',
    height: 3600,
    help: nginx,
    presses: unfold,
    hasContact: true,
  },
  // One state for each side, and for each kind of node in the picture.
  { ...overlay, name: 'card-500', panel: 'card', help: () => helpAbout({ statusCode: 500 }) },
  {
    ...overlay,
    name: 'card-503-comes-back',
    panel: 'card',
    help: () => helpAbout({ statusCode: 503, headers: { server: 'nginx', 'retry-after': '600' } }),
  },
  { ...overlay, name: 'card-504', panel: 'card', help: () => helpAbout({ statusCode: 504 }) },
  {
    ...overlay,
    name: 'details-511',
    panel: 'details',
    height: 3600,
    presses: unfold,
    help: () => helpAbout({ statusCode: 511 }),
  },
  {
    ...overlay,
    name: 'details-522-cloudflare',
    panel: 'details',
    height: 3600,
    presses: unfold,
    help: () => helpAbout({ statusCode: 522, headers: cloudflare }, othersOpened),
  },
  // What only these say under Why, and what they put first.
  ...(
    [
      ['details-503', () => helpAbout({ statusCode: 503 })],
      ['details-504', () => helpAbout({ statusCode: 504, url: `https://${arabicHost}/` })],
      ['details-in-a-row', () => helpAbout({ url: 'http://shop.example/' }, inARow)],
    ] as const
  ).map(([name, help]) => ({
    ...overlay,
    name,
    panel: 'details' as const,
    height: 3600,
    presses: unfold,
    help,
  })),
  {
    ...overlay,
    name: 'card-squid',
    panel: 'card',
    help: () =>
      helpAbout({
        statusCode: 503,
        url: 'http://shop.example/',
        headers: { 'x-squid-error': 'ERR_DNS_FAIL 0' },
      }),
  },
  {
    ...overlay,
    name: 'card-form',
    panel: 'card',
    help: () => helpAbout({ method: 'POST' }, othersOpened),
  },
  {
    ...overlay,
    name: 'details-own-server',
    panel: 'details',
    height: 3600,
    presses: unfold,
    help: () => helpAbout({ url: 'http://192.168.1.1/' }),
  },
  {
    ...overlay,
    name: 'card-stored-copy',
    panel: 'card',
    help: () =>
      helpAbout({ fromCache: true, headers: { date: new Date(now - 9e6).toUTCString() } }),
  },
  {
    ...overlay,
    name: 'card-in-a-row',
    panel: 'card',
    help: () => helpAbout({ url: 'http://shop.example/' }, inARow),
  },
  {
    ...overlay,
    name: 'card-edge-trouble',
    panel: 'card',
    help: () =>
      helpAbout(
        { statusCode: 500 },
        { evidence: { ...othersOpened.evidence, failingEdge: 'Cloudflare' } },
      ),
  },
  {
    ...overlay,
    name: 'card-only-this-page',
    panel: 'card',
    help: () => helpAbout({}, { evidence: { ...othersOpened.evidence, otherPageOpened: true } }),
  },
  { ...overlay, name: 'card-501', panel: 'card', help: () => helpAbout({ statusCode: 501 }) },
  { ...overlay, name: 'card-503', panel: 'card', help: () => helpAbout({ statusCode: 503 }) },
  {
    ...overlay,
    name: 'card-503-comes-back-later',
    panel: 'card',
    help: () => helpAbout({ statusCode: 503, headers: { 'retry-after': '90000' } }),
  },
  { ...overlay, name: 'card-526', panel: 'card', help: () => helpAbout({ statusCode: 526 }) },
  {
    ...overlay,
    name: 'card-511',
    panel: 'card',
    help: () => helpAbout({ statusCode: 511, url: 'http://shop.example/' }),
  },
  {
    ...overlay,
    name: 'card-longest-name',
    panel: 'card',
    help: () => helpAbout({ url: `https://${longestLabel}/` }, othersOpened),
  },
  {
    ...overlay,
    name: 'card-own-network',
    panel: 'card',
    help: () => helpAbout({ url: 'http://192.168.1.1/' }),
  },
  {
    ...overlay,
    name: 'card-known-site',
    panel: 'card',
    help: () => helpAbout({}, { past: { seenDays: 23, failedDays: 4, recoveryMinutes: 35 } }),
  },
  {
    ...overlay,
    name: 'card-keeps-trying',
    panel: 'card',
    shows: '.keep',
    help: nginx,
    progress: () => ({ ...noProgress, retry }),
  },
  {
    ...overlay,
    name: 'card-gave-up',
    panel: 'card',
    help: nginx,
    progress: () => ({ ...noProgress, retry: { ...retry, phase: 'gave-up', triesMade: 12 } }),
  },
  {
    ...overlay,
    name: 'card-tried',
    panel: 'card',
    shows: '.said:not(:empty)',
    help: nginx,
    progress: () => ({
      ...noProgress,
      tried: { key: 'lineTried', values: [3] },
      said: { key: 'fixSaidCouldNot' },
      mayTryAt: now + 25_000,
    }),
  },
  {
    ...overlay,
    name: 'details-modem-timer',
    panel: 'details',
    height: 3600,
    shows: '.timer',
    presses: unfold,
    help: nginx,
    progress: () => ({ ...noProgress, step: { step: 1, endsAt: now + 20_000 } }),
  },
  {
    ...overlay,
    name: 'card-help-desk',
    panel: 'card',
    help: nginx,
    look: { helpDesk: { text: 'Ask the help desk: 4711.', url: 'https://help.example/' } },
  },
  {
    ...overlay,
    name: 'hidden',
    panel: 'details',
    shows: '[data-do="hide"], [data-do="undo"]',
    presses: ['[data-do="hide"]'],
    help: nginx,
  },
];
