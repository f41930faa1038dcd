import { expect, test } from 'vitest';
import { type RecentOutcome, weighEvidence } from '../../../lib/evidence/weigh-evidence.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const failed = { site: 'shop.example', path: '/cart', edge: 'Cloudflare' };

function load(site: string, changes: Partial<RecentOutcome> = {}): RecentOutcome {
  return {
    site,
    host: site,
    path: '/',
    at: now - 60_000,
    kind: 'worked',
    edge: null,
    isEvidence: true,
    startedBy: 'person',
    ...changes,
  };
}
const down = (site: string, changes: Partial<RecentOutcome> = {}) =>
  load(site, { kind: 'failed', ...changes });
const dead = (site: string) => load(site, { kind: 'unreachable' });

test.each<[string, readonly RecentOutcome[], object]>([
  ['nothing', [], { othersOpened: 0, othersFailed: 0, sameEdge: null, otherPagesOpened: false }],
  ['another site opened', [load('a.example')], { othersOpened: 1 }],
  [
    'two hosts of one site are one',
    [load('a.example', { host: 'www.a.example' }), load('a.example', { host: 'api.a.example' })],
    { othersOpened: 1 },
  ],
  ['fails and dead lines are alike', [down('a.example'), dead('b.example')], { othersFailed: 2 }],
  [
    'a site that opened once has opened',
    [load('a.example'), down('a.example'), dead('a.example')],
    { othersOpened: 1, othersFailed: 0 },
  ],
  ['the own site is no other', [down('shop.example')], { othersFailed: 0 }],
  ['ten minutes ago is too long', [load('a.example', { at: now - 600_000 })], { othersOpened: 0 }],
  ['what is yet to come', [load('a.example', { at: now + 1 })], { othersOpened: 0 }],
  ['what a failing page opened', [load('a.example', { startedBy: 'page' })], { othersOpened: 0 }],
  ['what it led to', [down('a.example', { startedBy: 'page' })], { othersFailed: 0 }],
  ['a cache', [load('a.example', { isEvidence: false })], { othersOpened: 0 }],
  ['localhost', [load('localhost'), down('127.0.0.1')], { othersOpened: 0, othersFailed: 0 }],
  ['a private address', [load('nas', { host: '192.168.1.4' })], { othersOpened: 0 }],
  [
    'sites behind one edge that fail together are one',
    ['a.example', 'b.example', 'c.example'].map((site) => down(site, { edge: 'Fastly' })),
    { othersFailed: 1, sameEdge: null },
  ],
  [
    'sites behind this edge are no fault of the visitor',
    ['a.example', 'b.example', 'c.example'].map((site) => down(site, { edge: 'Cloudflare' })),
    { othersFailed: 0, sameEdge: 'Cloudflare' },
  ],
  [
    'one more behind this edge is not several',
    [down('a.example', { edge: 'Cloudflare' })],
    { othersFailed: 0, sameEdge: null },
  ],
  [
    'an edge that still opens sites is not failing',
    [
      down('a.example', { edge: 'Cloudflare' }),
      down('b.example', { edge: 'Cloudflare' }),
      load('c.example', { edge: 'Cloudflare' }),
    ],
    { othersOpened: 1, sameEdge: null },
  ],
  [
    'another page opened just now',
    [load('shop.example', { path: '/help' })],
    { otherPagesOpened: true, othersOpened: 0 },
  ],
  ['the same page opened', [load('shop.example', { path: '/cart' })], { otherPagesOpened: false }],
  [
    'another page opened a while ago',
    [load('shop.example', { path: '/help', at: now - 121_000 })],
    { otherPagesOpened: false },
  ],
  [
    'another page opened, then one failed',
    [
      down('shop.example', { path: '/about', at: now - 10_000 }),
      load('shop.example', { path: '/help', at: now - 60_000 }),
    ],
    { otherPagesOpened: false },
  ],
])('%s', (_name, recent, expected) => {
  expect(weighEvidence(recent, failed, now)).toMatchObject(expected);
});

test('without an edge nobody shares it', () => {
  const others = [dead('a.example'), dead('b.example'), dead('c.example')];
  expect(weighEvidence(others, { ...failed, edge: null }, now)).toMatchObject({
    othersFailed: 3,
    sameEdge: null,
  });
});
