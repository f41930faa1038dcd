import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { nothingKnown, type Situation } from '../../../lib/explain/situation.ts';
import { type NetworkCause, networkCauses } from '../../../lib/knowledge/network-cause.ts';
import { silenceBy, situationWith } from './failures.ts';
import { seeFirst } from './see-first.ts';

const seen = (changes: Partial<Situation['evidence']>) => ({
  evidence: { ...nothingKnown.evidence, ...changes },
});
const alone = seen({});
const cleared = seen({ othersOpened: 2 });
const thirdInARow = seen({ failedInARow: 3 });

/** Every first screen where nobody answered: what, whose side; side, picture, time; buttons. */
test.each<[NetworkCause, string, Partial<Situation>, string, string, string]>([
  [
    'offline',
    'whatever else is known',
    cleared,
    "Your device has no connection. It's on your side. Check Wi-Fi or cable.",
    'yours internet none',
    'try-again | restart-modem',
  ],
  [
    'offline',
    'with other sites that fail, too',
    thirdInARow,
    "Your device has no connection. It's on your side. Check Wi-Fi or cable.",
    'yours internet none',
    'try-again | restart-modem',
  ],
  [
    'no-such-name',
    'while other sites open',
    cleared,
    'There is no site at www.shop.example. Check how the address is written.',
    'maybe-yours unknown none',
    'try-again | go-back',
  ],
  [
    'no-such-name',
    'alone: a dead line makes every name unknown',
    alone,
    'There is no site at www.shop.example. It may be your internet.',
    'maybe-yours unknown none',
    'try-again | go-back',
  ],
  [
    'no-such-name',
    'as the third in a row',
    thirdInARow,
    '3 sites in a row did not open. It may be your internet. Check your Wi-Fi first.',
    'maybe-yours unknown none',
    'try-again | restart-modem other-network',
  ],
  [
    'refused',
    'while other sites open',
    cleared,
    "shop.example did not let you in. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    'refused',
    'alone',
    alone,
    'shop.example did not let you in. It may be your internet.',
    'maybe-yours unknown none',
    'try-again | watch keep-trying',
  ],
  [
    'refused',
    'by one page of a host that opens others',
    seen({ otherPageOpened: true }),
    "shop.example did not let you in. It's not you.",
    'theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    'closed',
    'while other sites open',
    cleared,
    "shop.example cut the connection. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    'closed',
    'alone',
    alone,
    'shop.example cut the connection. It may be your internet.',
    'maybe-yours unknown none',
    'try-again | watch keep-trying',
  ],
  [
    'too-slow',
    'while other sites open',
    cleared,
    "shop.example did not answer in time. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    'too-slow',
    'alone',
    alone,
    'shop.example did not answer in time. It may be your internet.',
    'maybe-yours unknown none',
    'try-again | watch keep-trying',
  ],
  [
    'proxy',
    'whatever else is known',
    cleared,
    "Something on your way to the internet failed. It's on your side or your work's. Ask the person who runs this network.",
    'between between none',
    'try-again | vpn-off',
  ],
  [
    'certificate',
    'while other sites open',
    cleared,
    "shop.example could not prove who it is. It's most likely not you. On a new Wi-Fi, sign in to it first. Your device says today is 22 November 2026. Is that right?",
    'probably-theirs site none',
    'go-back | watch',
  ],
  [
    'certificate',
    'alone',
    alone,
    "shop.example could not prove who it is. It's most likely not you. On a new Wi-Fi, sign in to it first. Your device says today is 22 November 2026. Is that right?",
    'probably-theirs unknown none',
    'go-back | watch',
  ],
  [
    'certificate',
    'as the third in a row: the date may be wrong, or the network is between',
    thirdInARow,
    'shop.example could not prove who it is. It may be your internet. Your device says today is 22 November 2026. Is that right?',
    'maybe-yours unknown none',
    'go-back | watch',
  ],
  [
    'blocked',
    'whatever else is known',
    cleared,
    "Something on this device stopped your visit. It's on your side.",
    'yours between none',
    'try-again | ',
  ],
  [
    'other',
    'while other sites open',
    cleared,
    "shop.example can't be reached. It's most likely not you.",
    'probably-theirs site none',
    'try-again | watch keep-trying',
  ],
  [
    'other',
    'alone',
    alone,
    "shop.example can't be reached. It may be your internet.",
    'maybe-yours unknown none',
    'try-again | watch keep-trying',
  ],
])('%s, %s', (cause, _says, situation, words, attributes, buttons) => {
  const help = explain(silenceBy(cause), situationWith(situation));
  expect(seeFirst(help)).toEqual({ words, attributes, buttons });
});

test.each(['refused', 'closed', 'too-slow'] as const)("one's own server: %s", (cause) => {
  const help = explain(silenceBy(cause, { url: 'http://192.168.1.4:8080/' }), situationWith());
  expect(seeFirst(help).words).toBe(
    '192.168.1.4:8080 is not working. It is on your own network. Ask the person who runs it.',
  );
});

test.each(['offline', 'proxy', 'blocked'] as const)(
  '%s is told of own servers as it is',
  (cause) => {
    const own = explain(silenceBy(cause, { url: 'http://192.168.1.4:8080/' }), situationWith());
    expect(own.what).toEqual(explain(silenceBy(cause), situationWith()).what);
  },
);

const evidences = fc
  .record({
    othersOpened: fc.nat(3),
    failedInARow: fc.constantFrom(0, 3, 7),
    otherPageOpened: fc.boolean(),
  })
  .map((some) => ({
    ...some,
    failingEdge: null,
    answersStrangers: false,
    failedInARow: some.othersOpened > 0 ? 0 : some.failedInARow,
  }));

const urls = fc.constantFrom(
  'http://shop.example/a',
  'https://www.shop.example/',
  'http://192.168.1.4/',
  'http://localhost:8080/x',
);

test('whatever happened, silence is told as silence, and the site is blamed only on proof', () => {
  fc.assert(
    fc.property(fc.constantFrom(...networkCauses), evidences, urls, (cause, evidence, url) => {
      const help = explain(silenceBy(cause, { url }), situationWith({ evidence }));
      expect(help).toMatchObject({ statusCode: 'none', cause, about: null, comfort: [] });

      // Blamed on the site only where something else opened, or on the browser's own word.
      const isCleared = evidence.othersOpened > 0 || evidence.otherPageOpened;
      const isTheirs = help.side === 'theirs' || help.side === 'probably-theirs';
      if (isTheirs && cause !== 'certificate') expect(isCleared).toBe(true);
      if (help.broken === 'site') expect(isCleared).toBe(true);
      if (help.tone === 'ok') expect(isTheirs && isCleared).toBe(true);
      expect(help.path === null).toBe(help.broken === 'unknown');
      expect(help.path?.nodes[2].state).not.toBe('works');

      // No answer came, so nothing rests on one.
      const reasons = help.evidence.map(({ key }) => key);
      expect(reasons).not.toContain('evidenceSecure');
      expect(reasons).not.toContain('evidenceCodeYours');

      // The device's date stands under every certificate error, and no way leads around it.
      if (cause === 'certificate') expect(help.line?.key).toBe('lineCertificate');
      const ids = help.fixes.map(({ id }) => id);
      const around = ['private-window', 'clear-data', 'clear-saved', 'fresh-copy'] as const;
      for (const id of around) expect(ids).not.toContain(id);

      // What waits for the site is no use where the visit ends on this side.
      const neverLeft = cause === 'offline' || cause === 'blocked';
      if (neverLeft) expect(ids).not.toContain('watch');
      if (neverLeft || cause === 'proxy') expect(help.owner).toBeNull();

      expect(help.fixes.filter(({ place }) => place === 'main')).toHaveLength(1);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1000, seed: 19 },
  );
});

test('a try that failed again is told as one, and no name is told as still unknown', () => {
  const still = (cause: NetworkCause) => explain(silenceBy(cause), situationWith()).stillWhat.key;
  expect((['refused', 'closed', 'too-slow', 'other'] as const).map(still)).toEqual(
    Array(4).fill('headStill'),
  );
  expect((['offline', 'no-such-name', 'certificate'] as const).map(still)).toEqual([
    'headOffline',
    'headNoSuchName',
    'headCertificate',
  ]);
});

test('what is copied names the cause, and neither method nor code', () => {
  const { details } = explain(silenceBy('too-slow'), situationWith());
  expect(details).toEqual([
    { key: 'detailTime', values: ['2026-11-22 10:00:00'] },
    { key: 'detailAddress', values: ['https://www.shop.example/cart'] },
    { key: 'detailNoAnswer', values: ['too-slow'] },
  ]);
});
