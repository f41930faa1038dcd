import { expect, test } from 'vitest';
import { readStoredWatches } from '../../../lib/watch/read-watch.ts';

const waiting = {
  version: 1,
  host: 'shop.example:8443',
  url: 'https://shop.example:8443/chairs',
  isWhole: true,
  startedAt: 1000,
  checksMade: 2,
  state: { kind: 'waiting', plannedAt: 500, nextAt: 2000, retryAt: null },
};
const ended = { ...waiting, state: { kind: 'answered', at: 3000, asked: 'front-page' } };

test('what was written comes back', () => {
  const asked = {
    ...waiting,
    state: { kind: 'waiting', plannedAt: 500, nextAt: 2000, retryAt: 9000 },
  };
  const old = { ...waiting, state: { kind: 'over', at: 3000, foundOldAt: 5000 } };
  expect(readStoredWatches([waiting, ended, asked, old])).toEqual([waiting, ended, asked, old]);
});

test.each<[string, unknown]>([
  ['of no version', { ...waiting, version: undefined }],
  ['of a newer version', { ...waiting, version: 2 }],
  ['without its state', { ...waiting, state: undefined }],
  ['in a state of another version', { ...waiting, state: { kind: 'resting', at: 1 } }],
  ['without its next time', { ...waiting, state: { kind: 'waiting', nextAt: 'soon' } }],
  ['without its end', { ...waiting, state: { kind: 'answered' } }],
  ['of no site', { ...waiting, url: 'javascript:alert(1)' }],
  ['of no address', { ...waiting, url: 7 }],
  ['from before the epoch', { ...waiting, startedAt: -1 }],
  ['that is a word', 'watch'],
  ['that is nothing', null],
])('a watch %s is left out, and the others stay', (_what, row) => {
  expect(readStoredWatches([row, ended])).toEqual([ended]);
});

test.each([[undefined], [null], ['watches'], [{ version: 2, list: [] }]])(
  '%j holds no watches',
  (stored) => expect(readStoredWatches(stored)).toEqual([]),
);

test('a host is read from the address, so that the two agree', () => {
  expect(readStoredWatches([{ ...waiting, host: 'other.example' }])).toEqual([waiting]);
});
