import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { lastState } from '../../../lib/explain/find-state.ts';
import { nothingKnown, type Situation } from '../../../lib/explain/situation.ts';
import { noStates } from '../../../lib/explain/state.ts';
import { storedStates } from '../../../lib/explain/states.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { failureWith, situationWith } from './failures.ts';
import { seeFirst } from './see-first.ts';

const by = (answerer: string, name: string, where: 'local' | 'edge' | 'site') => ({
  answerer: { answerer, name, where, carriers: [], requestId: null },
});
const seen = (changes: Partial<Situation['evidence']>) => ({
  evidence: { ...nothingKnown.evidence, ...changes },
});
const http = { url: 'http://www.shop.example/cart' };
const https = { url: 'https://www.shop.example/cart' };
const back = (recoveryMinutes: number | null) => ({
  past: { seenDays: 23, failedDays: 4, recoveryMinutes },
});
const wait = (seconds: number) => ({ headers: { 'retry-after': String(seconds) } });

/** Every first screen: what, whose side, how long; side, picture, time; main and quiet buttons. */
test.each<[string, Partial<Failure>, Partial<Situation>, string, string, string]>([
  [
    'stored copy',
    { fromCache: true, headers: { date: 'Sun, 22 Nov 2026 09:12:00 GMT' } },
    seen({ othersOpened: 3 }),
    "This is an old error page. shop.example may be fine by now. Your browser's copy is from 9:12.",
    'probably-theirs unknown none',
    'fresh-copy | try-again',
  ],
  [
    'own network',
    { url: 'http://192.168.1.4:8080/' },
    {},
    '192.168.1.4:8080 is not working. It is on your own network. Ask the person who runs it.',
    'probably-theirs unknown none',
    'try-again | own-site',
  ],
  [
    '511 over http',
    { ...http, statusCode: 511 },
    {},
    'You need to sign in to this Wi-Fi. shop.example may be fine. Do not type your bank or email password there.',
    'yours internet none',
    'sign-in | try-again',
  ],
  [
    '511 over https is the site’s own',
    { ...https, statusCode: 511 },
    {},
    "shop.example is not working. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    '511 over https on the own network',
    { url: 'https://192.168.1.4/', statusCode: 511 },
    {},
    '192.168.1.4 is not working. It is on your own network. Ask the person who runs it.',
    'probably-theirs unknown none',
    'try-again | own-site',
  ],
  [
    'a filter answered',
    { ...http, statusCode: 503 },
    by('squid', 'Squid', 'local'),
    'Your visit did not reach shop.example. Squid on your side answered instead. It may be a filter, a VPN or your work network.',
    'between between none',
    'try-again | other-network vpn-off',
  ],
  [
    'a filter with no name answered',
    { ...http, statusCode: 503 },
    by('captive-portal', '', 'local'),
    'Your visit did not reach shop.example. Something on your side answered instead. It may be a filter, a VPN or your work network.',
    'between between none',
    'try-again | other-network vpn-off',
  ],
  [
    'three in a row',
    http,
    { ...seen({ failedInARow: 3 }), ...by('nginx', 'nginx', 'site'), ...back(35) },
    '3 sites in a row did not open. It may be your internet. Check your Wi-Fi first.',
    'maybe-yours unknown none',
    'try-again | restart-modem other-network',
  ],
  [
    'edge trouble',
    { ...https, statusCode: 500 },
    { ...seen({ failingEdge: 'Cloudflare' }), ...by('cloudflare', 'Cloudflare', 'edge') },
    "shop.example is not working. It's not you. Cloudflare, which it uses, has trouble.",
    'theirs edge none',
    'watch | try-again keep-trying',
  ],
  [
    'only this page',
    https,
    seen({ otherPageOpened: true }),
    "This page of shop.example is not working. It's not you. Other pages of it work.",
    'theirs site none',
    'try-again | go-home watch',
  ],
  [
    'it works without cookies',
    https,
    seen({ answersStrangers: true, otherPageOpened: true }),
    "shop.example can't show this page. It's not you. It may work if you are not signed in.",
    'theirs site none',
    'private-window | try-again',
  ],
  [
    'a 500 over http that works without cookies',
    { ...http, statusCode: 500 },
    { ...seen({ answersStrangers: true }), ...back(35) },
    "shop.example can't show this page. It's most likely not you. It may work if you are not signed in.",
    'probably-theirs site none',
    'private-window | try-again',
  ],
  [
    '501',
    { ...https, statusCode: 501 },
    {},
    "shop.example can't do what was asked. It's not you. Trying again will not help.",
    'theirs site code',
    'go-back | go-home',
  ],
  [
    '503 with a wait',
    { ...https, statusCode: 503, ...wait(2700) },
    {},
    "shop.example asks you to wait. It's most likely not you. It says: try again at 10:45. That can change.",
    'probably-theirs site site',
    'watch | try-again',
  ],
  [
    '529 with a long wait',
    { ...https, statusCode: 529, ...wait(7200) },
    {},
    "shop.example asks you to come back later. It's not you. It says: 12:00. That can change.",
    'theirs site site',
    'watch | try-again',
  ],
  [
    '503',
    { ...https, statusCode: 503 },
    {},
    "shop.example is too busy or closed. It's most likely not you. Often short, but no one can say how long.",
    'probably-theirs site code',
    'watch | try-again keep-trying',
  ],
  [
    '503, a paused site',
    { ...https, statusCode: 503 },
    { subReason: { key: 'reasonPaused', needsOwner: true } },
    "shop.example is not working. It's most likely not you. Only the people who run it can fix this.",
    'probably-theirs site code',
    'watch | try-again',
  ],
  [
    '526',
    { ...https, statusCode: 526 },
    {},
    "shop.example is not working. It's most likely not you. Only the people who run it can fix this.",
    'probably-theirs site code',
    'watch | try-again',
  ],
  [
    '530 by Cloudflare is about the site',
    { ...https, statusCode: 530 },
    by('cloudflare', 'Cloudflare', 'edge'),
    "shop.example is not working. It's not you. Only the people who run it can fix this.",
    'theirs site code',
    'watch | try-again',
  ],
  [
    '522, seen back before',
    { ...https, statusCode: 522 },
    { ...by('cloudflare', 'Cloudflare', 'edge'), ...back(35) },
    "shop.example is not working. It's not you. Last time you saw it work again within 35 minutes.",
    'theirs site history',
    'watch | try-again keep-trying',
  ],
  [
    '500',
    { ...https, statusCode: 500 },
    {},
    "shop.example can't show this page. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch go-home',
  ],
  [
    '505 lasts',
    { ...https, statusCode: 505 },
    {},
    "shop.example can't show this page. It's not you. Only the people who run it can fix this.",
    'theirs site code',
    'try-again | watch go-home',
  ],
  [
    '502 by nginx',
    https,
    by('nginx', 'nginx', 'site'),
    "shop.example is not working. It's most likely not you. Often short, but no one can say how long.",
    'probably-theirs site code',
    'try-again | watch keep-trying',
  ],
  [
    'an unknown code',
    { ...https, statusCode: 555 },
    {},
    "shop.example is not working. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    'a form',
    { ...https, method: 'POST' },
    back(35),
    "shop.example is not working. It's most likely not you. It may have got your form. Check your email before you send it again.",
    'probably-theirs site none',
    'open-without-sending | send-again watch',
  ],
])('%s', (_name, failure, situation, words, attributes, buttons) => {
  const help = explain(failureWith(failure), situationWith(situation));
  expect(seeFirst(help)).toEqual({ words, attributes, buttons });
});

test('each state has a name of its own', () => {
  const ids = [...storedStates.states, lastState].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['GET', 'try-again'],
  ['POST', 'open-without-sending'],
])('tables that cannot be read leave words, and a way to load the page: %s', (method, fix) => {
  const failure = failureWith({ ...https, method });
  const { what, fixes } = explain(failure, situationWith({ states: noStates }));
  expect(what.key).toBe('headNotWorking');
  expect(fixes.map(({ id }) => id)).toEqual([fix]);
});

test.each([500, 502, 503, 520, 521])(
  'a %i that works without cookies: a private window first, clearing last, with its cost',
  (statusCode) => {
    const help = explain(
      failureWith({ ...https, statusCode }),
      situationWith(seen({ answersStrangers: true })),
    );
    expect(help.line?.key).toBe('lineAnswersStrangers');
    expect(help.fixes[0]).toMatchObject({ id: 'private-window', place: 'main' });
    expect(help.fixes.at(-1)).toMatchObject({
      id: 'clear-data',
      warning: { key: 'fixClearDataWarning' },
    });
    expect(help.evidence.map(({ key }) => key)).not.toContain('evidenceNotKnownForOthers');
  },
);

test('in a private window nothing is offered that is written down', () => {
  const capabilities = { ...nothingKnown.capabilities, isPrivate: true };
  const { fixes } = explain(failureWith(https), situationWith({ capabilities }));
  const ids = fixes.map(({ id }) => id);
  for (const id of ['watch', 'clear-saved', 'clear-data', 'private-window'] as const)
    expect(ids).not.toContain(id);
});

test('what helped here before moves up under More help, and what signs out does not', () => {
  const helped = new Map([
    ['saved-copy', { worked: 4, tried: 4 }],
    ['clear-data', { worked: 4, tried: 4 }],
    ['fresh-copy', { worked: 0, tried: 3 }],
  ]);
  const capabilities = { ...nothingKnown.capabilities, helped };
  const { fixes } = explain(failureWith(https), situationWith({ capabilities }));
  const more = fixes.filter(({ place }) => place === 'more').map(({ id }) => id);
  expect(more[0]).toBe('saved-copy');
  expect(more).not.toContain('clear-data');
  expect(more).not.toContain('fresh-copy');
});

test('the fixes that Backsoon is known for are first under More help', () => {
  const { fixes } = explain(failureWith(https), situationWith());
  const more = fixes.filter(({ place }) => place === 'more').map(({ id }) => id);
  expect(more.slice(0, 3)).toEqual(['fresh-copy', 'clear-saved', 'restart-modem']);
  expect(more).toHaveLength(4);
});
