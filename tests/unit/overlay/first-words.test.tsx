import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { explain } from '../../../lib/explain/explain.ts';
import { listFirstWords } from '../../../lib/explain/first-words.ts';
import { keepAtHand, readMessages } from '../../../lib/i18n.ts';
import { anyFailures, anySituations } from '../explain/any-failures.ts';
import { failureWith, situationWith } from '../explain/failures.ts';
import { openOverlay, prepareOverlays } from './open-overlay.tsx';

beforeAll(prepareOverlays);
afterEach(() => keepAtHand({}));

test('a first look says what it would say by itself, and asks the browser for no message', () => {
  fc.assert(
    fc.property(
      anyFailures,
      anySituations,
      fc.constantFrom('pill' as const, 'card' as const),
      (failure, situation, state) => {
        const help = explain(failureWith(failure), situationWith(situation));
        keepAtHand({});
        const asBefore = openOverlay(help, state).main.innerHTML;
        keepAtHand(readMessages(listFirstWords(help)));
        const ask = vi.spyOn(fakeBrowser.i18n, 'getMessage');
        expect(openOverlay(help, state).main.innerHTML).toBe(asBefore);
        expect(ask.mock.calls).toEqual([]);
        ask.mockRestore();
      },
    ),
    { numRuns: 300, seed: 12 },
  );
});
