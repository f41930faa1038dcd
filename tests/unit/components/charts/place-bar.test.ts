import { expect, test } from 'vitest';
import { BAR_WIDTH, placeBar } from '../../../../components/charts/place-bar.ts';
import { findIncidents } from '../../../../lib/statistics/find-incidents.ts';
import { history } from '../../statistics/histories.ts';

function place(story: string) {
  const [incident] = findIncidents(history(story));
  if (!incident) throw new Error('no incident');
  return placeBar(incident);
}

test.each([
  'ok@-20 fail@2 fail@12 ok@37',
  'ok@-1 fail@0 ok@1',
  'ok@-1440 fail@0 ok@1',
  'fail@0 ok@9999',
  'ok@-5 fail@0 fail@300',
  'fail@0',
  'ok@0 fail@0 ok@0',
])('%s: parts in order, each one visible, all within the drawing', (story) => {
  const { startsAt, seenFrom, seenTo, endsAt } = place(story);
  expect(startsAt).toBeGreaterThan(0);
  expect(seenFrom - startsAt).toBeGreaterThanOrEqual(24);
  expect(seenTo - seenFrom).toBeGreaterThanOrEqual(8);
  expect(endsAt - seenTo).toBeGreaterThanOrEqual(24);
  expect(endsAt).toBeLessThan(BAR_WIDTH);
});

test('a longer part is drawn longer', () => {
  const { startsAt, seenFrom, seenTo, endsAt } = place('ok@-20 fail@0 fail@60 ok@90');
  expect(seenTo - seenFrom).toBeGreaterThan(endsAt - seenTo);
  expect(endsAt - seenTo).toBeGreaterThan(seenFrom - startsAt);
});
