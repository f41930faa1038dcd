import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { gatherFacts } from '../../../lib/explain/facts.ts';
import { lastState } from '../../../lib/explain/find-state.ts';
import { type Condition, holds, readSigns, type Saying, say } from '../../../lib/explain/signs.ts';
import { nothingKnown } from '../../../lib/explain/situation.ts';
import { storedStates } from '../../../lib/explain/states.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { anyFailures, anySituations } from './any-failures.ts';
import { failureWith, situationWith } from './failures.ts';
import { listTexts } from './list-texts.ts';

const failure = failureWith();
const situation = situationWith();
const signs = readSigns(failure, gatherFacts(failure, situation), 'theirs', situation);

test.each<[Condition, boolean]>([
  [{}, true],
  [{ when: { side: 'theirs' } }, true],
  [{ when: { side: 'yours' } }, false],
  [{ when: { side: ['yours', 'theirs'] } }, true],
  [{ when: { side: ['yours', 'between'] } }, false],
  [{ when: { side: 'theirs', isForm: true } }, false],
  [{ when: { cause: null } }, true],
  [{ when: { cookies: true } }, false],
  [{ unless: { side: 'theirs' } }, false],
  [{ unless: { side: ['yours', 'theirs'] } }, false],
  [{ unless: { isForm: true, side: 'yours' } }, true],
  [{ when: { side: 'theirs' }, unless: { isForm: false } }, false],
])('for a failure of theirs, %j holds: %s', (condition, isSo) => {
  expect(holds(signs, condition)).toBe(isSo);
});

test('the first text that holds is said, with what it names', () => {
  const words = [
    { when: { side: 'yours' }, key: 'sideYours' },
    { key: 'headNotWorking', values: ['site'] },
    { key: 'headBusy' },
  ] as const;
  expect(say(words, signs)).toEqual({ key: 'headNotWorking', values: ['shop.example'] });
});

const rows = [...listTexts(storedStates), ...listTexts(lastState)] as readonly Saying[];

test.each(rows.map(({ key, values = [] }) => [key, values] as const))(
  '%s has a value for each of its places: %j',
  (key, values) => {
    const places = new Set(messages[key].message.match(/\$[A-Z0-9]+\$?/g));
    expect(values).toHaveLength(places.size);
  },
);

test('nothing that is said has an empty place, whatever happened', () => {
  const capabilities = { ...nothingKnown.capabilities, domain: 'shop.example' };
  fc.assert(
    fc.property(anyFailures, anySituations, (changes, known) => {
      const help = explain(failureWith(changes), situationWith({ capabilities, ...known }));
      const values = listTexts(help).flatMap((text) => text.values ?? []);
      expect(values).not.toContain('');
    }),
    { numRuns: 1000, seed: 14 },
  );
});
