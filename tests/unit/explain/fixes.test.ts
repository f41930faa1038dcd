import { expect, test } from 'vitest';
import { type FixCircumstances, orderFixes } from '../../../lib/explain/fixes.ts';

const usual: FixCircumstances = {
  helps: 'retry',
  side: 'probably-theirs',
  isForm: false,
  isStoredCopy: false,
  isHomePage: false,
  otherPagesOpened: false,
  canGoBack: true,
};

/** `first, first / more / folded` */
function order(changes: Partial<FixCircumstances>): string {
  const fixes = orderFixes({ ...usual, ...changes });
  return (['first', 'more', 'folded'] as const)
    .map((place) =>
      fixes
        .filter((fix) => fix.place === place)
        .map((fix) => fix.id)
        .join(', '),
    )
    .join(' / ');
}

test.each<[string, Partial<FixCircumstances>, string]>([
  ['usually', {}, 'try-again, fresh-copy / go-home, go-back / restart-modem'],
  ['on the home page', { isHomePage: true }, 'try-again, fresh-copy / go-back / restart-modem'],
  ['with no way back', { canGoBack: false }, 'try-again, fresh-copy / go-home / restart-modem'],
  [
    'after a form',
    { isForm: true },
    'open-without-sending, send-again / go-home, go-back / restart-modem',
  ],
  ['a saved copy', { isStoredCopy: true }, 'fresh-copy, try-again / go-home / restart-modem'],
  ['511', { helps: 'sign-in', side: 'yours' }, 'sign-in, try-again /  / '],
  ['501', { helps: 'nothing' }, 'go-back, go-home / fresh-copy / restart-modem'],
  [
    '501 after a form',
    { helps: 'nothing', isForm: true },
    'go-back, go-home, open-without-sending /  / restart-modem',
  ],
  [
    'the visitor’s network in doubt',
    { side: 'maybe-yours' },
    'restart-modem, try-again / fresh-copy, go-home / ',
  ],
  [
    'the network in doubt after a form',
    { side: 'maybe-yours', isForm: true },
    'restart-modem, open-without-sending, send-again / go-home / ',
  ],
  [
    'only this page fails',
    { otherPagesOpened: true },
    'go-home, try-again / fresh-copy / restart-modem',
  ],
])('%s', (_name, changes, expected) => {
  expect(order(changes)).toBe(expected);
});

test.each(['theirs', 'probably-theirs', 'between', 'yours'] as const)(
  'the modem is not open where it is %s',
  (side) => {
    expect(orderFixes({ ...usual, side })).toContainEqual({ id: 'restart-modem', place: 'folded' });
  },
);

test.each(['retry', 'wait', 'sign-in', 'free-space', 'owner', 'nothing'] as const)(
  'a form is never sent again unasked where %s helps',
  (helps) => {
    const ids = orderFixes({ ...usual, helps, isForm: true }).map(({ id }) => id);
    expect(ids).not.toContain('try-again');
    expect(ids).not.toContain('fresh-copy');
  },
);
