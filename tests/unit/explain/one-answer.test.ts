import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { firstScreen } from '../../../lib/explain/first-screen.ts';
import type { Help } from '../../../lib/explain/help.ts';
import { noProgress } from '../../../lib/explain/progress.ts';
import { anyFailures, anySituations } from './any-failures.ts';
import { at, failureWith, situationWith } from './failures.ts';

const keysOf = (help: Help) => ({
  whose: help.whose.key,
  pill: help.pill.key,
  evidence: help.evidence.map(({ key }) => key),
  nodes: help.path?.nodes.map(({ state }) => state) ?? [],
});

test('no two surfaces contradict each other, whatever happened', () => {
  fc.assert(
    fc.property(anyFailures, anySituations, (failure, situation) => {
      const help = explain(failureWith(failure), situationWith(situation));
      const { whose, pill, evidence, nodes } = keysOf(help);
      const isTheirs = help.side === 'theirs' || help.side === 'probably-theirs';

      // The picture is drawn exactly where a fault is likely enough, with one node at fault.
      expect(help.path === null).toBe(help.broken === 'unknown');
      expect(nodes.filter((state) => state === 'broken')).toHaveLength(help.path ? 1 : 0);
      if (help.broken === 'site') expect(nodes[2]).toBe('broken');
      // The site's own node never carries a tick: it is what fails.
      expect(nodes[2]).not.toBe('works');

      // "Not you" is said only of their side, and their side is never told as the visitor's.
      if (whose === 'sideTheirs' || whose === 'sideEdge') expect(help.side).toBe('theirs');
      if (whose === 'sideProbablyTheirs') expect(help.side).toBe('probably-theirs');
      if (whose === 'sideMaybeYours') expect(isTheirs).toBe(false);
      if (pill !== 'pillOpen') expect(whose).toBe(pill.replace('pill', 'side'));

      // Network blamed and cleared on one screen.
      if (help.side === 'maybe-yours') {
        expect(evidence).not.toContain('evidenceOthersOpenedOne');
        expect(evidence).not.toContain('evidenceOthersOpenedMany');
        expect(evidence).not.toContain('evidenceSecure');
        expect(help.path).toBeNull();
      } else expect(evidence).not.toContain('evidenceOthersFailed');

      // Green words, green nodes and the evidence for them come together.
      if (help.tone === 'ok') expect(isTheirs).toBe(true);
      if (nodes.includes('works')) expect(help.tone).toBe('ok');

      // An old error is told as no live one.
      if (failure.fromCache) {
        expect(help.what.key).toBe('headStored');
        expect(help.title.key).toBe('titleStored');
        expect(help.howLong).toBe('none');
      }

      // The line about time says what its attribute says.
      expect(help.howLong === 'history').toBe(help.line?.key === 'lineHistory');

      // What is heard is what is read first.
      const first = help.restsOnOthers ? [help.pill] : [help.what, help.whose];
      expect(help.announcement.slice(0, first.length)).toEqual(first);

      // Where it is surely the site, nobody is sent to another network.
      const offered = help.fixes.map(({ id }) => id);
      if (help.side === 'theirs') {
        expect(offered).not.toContain('other-network');
        expect(offered).not.toContain('vpn-off');
      }

      // No automatic load ever sends a form; there is one main button.
      if (help.isForm) expect(help.fixes.map(({ id }) => id)).not.toContain('keep-trying');
      expect(help.fixes.filter(({ place }) => place === 'main')).toHaveLength(1);
      expect(new Set(help.fixes.map(({ id }) => id)).size).toBe(help.fixes.length);
    }),
    { numRuns: 2000, seed: 14 },
  );
});

const retry = { phase: 'waiting', nextAt: at + 20_000, triesMade: 2, beganAt: at } as const;
const formatTime = () => '10:02';

test('while tries run, one button stops them and no other speaks of trying', () => {
  const help = explain(failureWith(), situationWith());
  const screen = firstScreen(help, { ...noProgress, retry }, formatTime);
  expect(screen).toMatchObject({ what: { key: 'headStill' }, line: null, main: null });
  expect(screen.quiet.map(({ id }) => id)).toEqual(['watch']);
});

test('a failed try is told where the time was, and a form warning stays', () => {
  const tried = { key: 'lineTried', values: [3] } as const;
  const after = firstScreen(
    explain(failureWith(), situationWith()),
    { ...noProgress, tried },
    formatTime,
  );
  expect(after).toMatchObject({ what: { key: 'headStill' }, line: tried });
  const form = explain(failureWith({ method: 'POST' }), situationWith());
  expect(firstScreen(form, { ...noProgress, tried }, formatTime).line).toEqual({ key: 'lineForm' });
});

test.each([
  [502, 'try-again', ['watch', 'other-network']],
  [503, 'watch', ['other-network']],
])('%i, tried to the end: since when, and another network in place of more tries', (...row) => {
  const [statusCode, main, quiet] = row;
  const over = { ...retry, phase: 'gave-up', triesMade: 12 } as const;
  const help = explain(failureWith({ statusCode }), situationWith());
  const screen = firstScreen(help, { ...noProgress, retry: over }, formatTime);
  expect(screen).toMatchObject({
    what: { key: 'headStill' },
    line: { key: 'keepGaveUp', values: [12, '10:02'] },
    main: { id: main },
  });
  expect(screen.quiet.map(({ id }) => id)).toEqual(quiet);
});
