import { expect, test } from 'vitest';
import { plainCapabilities } from '../../../lib/explain/capabilities.ts';
import { type FixCircumstances, orderFixes } from '../../../lib/explain/fixes.ts';

const usual: FixCircumstances = {
  statusCode: 502,
  helps: 'retry',
  side: 'probably-theirs',
  isForm: false,
  isStoredCopy: false,
  isHomePage: false,
  isOwnNetwork: false,
  otherPageOpened: false,
  canGoBack: true,
  hasStatusPage: true,
  wait: 'none',
  capabilities: plainCapabilities,
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
  [
    'usually',
    {},
    'try-again, watch, keep-trying / fresh-copy, go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'after a form',
    { isForm: true },
    'open-without-sending, send-again, watch / go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'a saved copy',
    { isStoredCopy: true },
    'fresh-copy, try-again / watch, keep-trying, go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  ['511', { helps: 'sign-in', side: 'yours' }, 'sign-in, try-again /  / '],
  [
    '501',
    { helps: 'nothing' },
    'go-back, go-home / fresh-copy, watch, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    '501 after a form',
    { helps: 'nothing', isForm: true },
    'go-back, go-home, open-without-sending / watch, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'the visitor’s network in doubt',
    { side: 'maybe-yours' },
    'restart-modem, try-again / watch, keep-trying, fresh-copy, go-home, clear-saved, private-window, go-back, status-page, saved-copy / clear-data',
  ],
  [
    'the network in doubt after a form',
    { side: 'maybe-yours', isForm: true },
    'restart-modem, open-without-sending, send-again / watch, go-home, clear-saved, private-window, go-back, status-page, saved-copy / clear-data',
  ],
  [
    'only this page fails',
    { otherPageOpened: true },
    'go-home, try-again / watch, keep-trying, fresh-copy, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'cookies that may be too many',
    { statusCode: 520 },
    'try-again, clear-data / watch, keep-trying, fresh-copy, go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem',
  ],
  [
    'a wait within the hour',
    { wait: 'short', helps: 'wait' },
    'keep-trying, try-again / watch, fresh-copy, go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'a longer wait',
    { wait: 'long', helps: 'wait' },
    'watch, try-again / keep-trying, fresh-copy, go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'the owner must act',
    { helps: 'owner' },
    'watch, try-again / keep-trying, fresh-copy, go-home, clear-saved, private-window, go-back, status-page, saved-copy / restart-modem, clear-data',
  ],
  [
    'in a private window',
    { capabilities: { ...plainCapabilities, isPrivate: true } },
    'try-again, keep-trying / fresh-copy, go-home, go-back, status-page, saved-copy / restart-modem',
  ],
  [
    'on a phone, where nothing of a site can be cleared and there are no windows',
    { capabilities: { ...plainCapabilities, clearsSites: false, opensPrivateWindows: null } },
    'try-again, watch, keep-trying / fresh-copy, go-home, go-back, status-page, saved-copy / restart-modem',
  ],
  [
    'on the own network',
    { isOwnNetwork: true },
    'try-again, watch, keep-trying / fresh-copy, go-home, clear-saved, private-window, go-back / clear-data',
  ],
  [
    'on the home page, with no way back and no status page',
    { isHomePage: true, canGoBack: false, hasStatusPage: false },
    'try-again, watch, keep-trying / fresh-copy, clear-saved, private-window, saved-copy / restart-modem, clear-data',
  ],
])('%s', (_name, changes, expected) => {
  expect(order(changes)).toBe(expected);
});

/** "fresh-copy 3/4": worked 3 of 4 times. */
const helpedBy = (story: string): Partial<FixCircumstances> => ({
  capabilities: {
    ...plainCapabilities,
    helped: new Map(
      story.split(', ').map((part) => {
        const [id = '', worked, tried] = part.split(/[ /]/);
        return [id, { worked: Number(worked), tried: Number(tried) }];
      }),
    ),
  },
});

test.each([
  ['fresh-copy 3/4', 'fresh-copy, try-again, watch'],
  ['fresh-copy 3/4, try-again 1/4', 'fresh-copy, try-again, watch'],
  ['fresh-copy 3/4, try-again 4/4', 'try-again, fresh-copy, watch'],
  ['try-again 0/3', 'watch, keep-trying, try-again'],
  ['clear-saved 1/3', 'try-again, watch, keep-trying'],
  ['restart-modem 9/9, clear-data 9/9', 'try-again, watch, keep-trying'],
])('where %s helped, the card offers %s', (story, card) => {
  expect(order(helpedBy(story)).split(' / ')[0]).toBe(card);
});

test('what helped before is never a way to send a form', () => {
  const card = order({
    ...helpedBy('send-again 3/3, try-again 3/3, fresh-copy 3/3'),
    isForm: true,
  });
  expect(card).toMatch(/^open-without-sending, send-again, watch/);
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
    expect(ids).not.toContain('keep-trying');
  },
);
