import { expect, test } from 'vitest';
import type { RecentOutcome } from '../../../lib/evidence/recent-outcome.ts';
import { type Evidence, weighEvidence } from '../../../lib/evidence/weigh-evidence.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

function load(host: string, changes: Partial<RecentOutcome> = {}): RecentOutcome {
  return {
    site: host,
    host,
    path: '/',
    at: now - 60_000,
    kind: 'worked',
    isSecure: false,
    edge: null,
    edgeWrote: 'nothing',
    isEvidence: true,
    startedBy: 'person',
    ...changes,
  };
}

const secondsAgo = (seconds: number) => ({ at: now - seconds * 1000 });
const down = (host: string, changes: Partial<RecentOutcome> = {}) =>
  load(host, { kind: 'failed', ...changes });
const dead = (host: string) => load(host, { kind: 'unreachable' });
const failed = down('shop.example', { path: '/cart', at: now });

const behindEdge = { edge: 'Cloudflare', edgeWrote: 'about-itself' } as const;

test('what answers checks proves the network and the edge', () => {
  const others = [down('a.example', behindEdge), down('b.example', behindEdge), dead('c.example')];
  const here = { ...failed, ...behindEdge };
  expect(weighEvidence(others, here)).toMatchObject({ failingEdge: 'Cloudflare' });
  expect(weighEvidence([dead('c.example'), dead('d.example')], failed).failedInARow).toBe(3);
  const nothing = { failingEdge: null, failedInARow: 0, answersStrangers: true };
  expect(weighEvidence(others, here, true)).toMatchObject(nothing);
  expect(weighEvidence([...others, dead('d.example')], failed, true)).toMatchObject(nothing);
});

test.each<[string, readonly RecentOutcome[], Partial<Evidence>, Partial<RecentOutcome>?]>([
  [
    'nothing',
    [],
    {
      othersOpened: 0,
      failedInARow: 0,
      failingEdge: null,
      otherPageOpened: false,
      answersStrangers: false,
    },
  ],

  // Only what opened since the failures began clears.
  ['another site opened before', [load('a.example')], { othersOpened: 0 }],
  [
    'another site opened since this one began to fail',
    [down('shop.example', secondsAgo(90)), load('a.example')],
    { othersOpened: 1 },
  ],
  [
    'this site worked in between: the failures began anew',
    [down('shop.example', secondsAgo(90)), load('a.example'), load('shop.example', secondsAgo(30))],
    { othersOpened: 0 },
  ],
  [
    'two hosts of one site are one',
    [
      down('shop.example', secondsAgo(90)),
      load('www.a.example', { site: 'a.example' }),
      load('api.a.example', { site: 'a.example' }),
    ],
    { othersOpened: 1 },
  ],
  ['what is yet to come', [load('a.example', { at: now + 1 })], { othersOpened: 0 }],

  // Unrelated sites in a row.
  ['two in a row may be chance', [down('a.example')], { failedInARow: 0 }],
  ['three in a row', [down('a.example'), down('b.example')], { failedInARow: 3 }],
  [
    'fails and dead lines are alike',
    [down('a.example'), dead('b.example'), dead('c.example')],
    { failedInARow: 4 },
  ],
  [
    'something opened before them',
    [load('z.example', secondsAgo(90)), down('a.example'), down('b.example')],
    { failedInARow: 3 },
  ],
  [
    'something opened between them',
    [down('a.example', secondsAgo(90)), load('z.example'), down('b.example', secondsAgo(30))],
    { failedInARow: 0 },
  ],
  [
    'a failure over https between them proves the connection',
    [
      down('a.example', secondsAgo(90)),
      down('z.example', { isSecure: true }),
      down('b.example', secondsAgo(30)),
    ],
    { failedInARow: 0 },
  ],
  [
    'this one fails over https',
    [dead('a.example'), dead('b.example'), dead('c.example')],
    { failedInARow: 0 },
    { isSecure: true },
  ],
  [
    'a network that carries sites wrote them',
    [down('a.example', behindEdge), down('b.example', behindEdge)],
    { failedInARow: 0 },
  ],
  [
    'one owner’s hosts are one',
    ['a', 'b', 'c'].map((name) => down(`${name}.one.example`, { site: 'one.example' })),
    { failedInARow: 0 },
  ],
  ['the own site is no other', [down('www.shop.example', { site: 'shop.example' })], {}],
  [
    'ten minutes ago is too long',
    [down('a.example', secondsAgo(600)), down('b.example', secondsAgo(600))],
    { failedInARow: 0 },
  ],
  [
    'a cache',
    [down('a.example', { isEvidence: false }), down('b.example', { isEvidence: false })],
    { failedInARow: 0 },
  ],
  [
    'what a failing page led to',
    [down('a.example', { startedBy: 'page' }), down('b.example', { startedBy: 'page' })],
    { failedInARow: 0 },
  ],
  [
    'what a failing page opened',
    [down('shop.example', secondsAgo(90)), load('a.example', { startedBy: 'page' })],
    { othersOpened: 0 },
  ],
  [
    'the own network',
    [down('localhost'), down('127.0.0.1'), down('nas', { host: '192.168.1.4' })],
    { failedInARow: 0 },
  ],
  [
    'an address of the own network fails',
    [dead('a.example'), dead('b.example')],
    { failedInARow: 0 },
    { host: '192.168.1.4', site: '192.168.1.4' },
  ],
  [
    'others opened while this one failed: it is not the network that fails it',
    [
      down('shop.example', secondsAgo(120)),
      load('z.example', secondsAgo(90)),
      down('a.example'),
      down('b.example'),
    ],
    { failedInARow: 0, othersOpened: 1 },
  ],

  // One edge.
  [
    'three owners behind one edge',
    [down('a.example', behindEdge), down('b.example', behindEdge)],
    { failingEdge: 'Cloudflare', failedInARow: 0 },
    behindEdge,
  ],
  ['two are not several', [down('a.example', behindEdge)], { failingEdge: null }, behindEdge],
  [
    'it writes about the sites behind it',
    ['a.example', 'b.example'].map((host) =>
      down(host, { ...behindEdge, edgeWrote: 'about-site' }),
    ),
    { failingEdge: null },
    { ...behindEdge, edgeWrote: 'about-site' },
  ],
  [
    'it carries what their servers wrote',
    ['a.example', 'b.example'].map((host) => down(host, { edge: 'Cloudflare' })),
    { failingEdge: null },
    { edge: 'Cloudflare' },
  ],
  [
    'it still opens a site',
    [
      down('a.example', { ...behindEdge, ...secondsAgo(90) }),
      down('b.example', { ...behindEdge, ...secondsAgo(90) }),
      load('c.example', { edge: 'Cloudflare' }),
    ],
    { failingEdge: null },
    behindEdge,
  ],

  // The rest of the host.
  [
    'another page opened before',
    [load('shop.example', { path: '/help' })],
    { otherPageOpened: false },
  ],
  [
    'another page opened since this one began to fail',
    [
      down('shop.example', { path: '/cart', ...secondsAgo(90) }),
      load('shop.example', { path: '/help' }),
    ],
    { otherPageOpened: true, othersOpened: 0 },
  ],
  [
    'a page of another host opened since',
    [
      down('shop.example', { path: '/cart', ...secondsAgo(90) }),
      load('www.shop.example', { site: 'shop.example', path: '/help' }),
    ],
    { otherPageOpened: false },
  ],
  [
    'a page of another port opened since',
    [
      down('shop.example', { path: '/cart', ...secondsAgo(90) }),
      load('shop.example', { port: '8080', path: '/help' }),
    ],
    { otherPageOpened: false },
  ],
  [
    'another page opened, then one failed',
    [
      down('shop.example', { path: '/cart', ...secondsAgo(90) }),
      load('shop.example', { path: '/help' }),
      down('shop.example', { path: '/about', ...secondsAgo(10) }),
    ],
    { otherPageOpened: false },
  ],
])('%s', (_name, recent, expected, changes = {}) => {
  const one = { ...failed, ...changes };
  expect(weighEvidence([...recent, one], one)).toMatchObject(expected);
  expect(weighEvidence(recent, one)).toMatchObject(expected);
});
