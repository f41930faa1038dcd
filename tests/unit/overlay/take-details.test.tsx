import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { takeDetails } from '../../../entrypoints/overlay.content/take-details.ts';
import { explain } from '../../../lib/explain/explain.ts';
import { failureWith, situationWith } from '../explain/failures.ts';
import { openOverlay, prepareOverlays } from './open-overlay.tsx';

const details = () => <p class="details">All the help.</p>;

beforeAll(prepareOverlays);

test('details that come twice are taken once', async () => {
  const addStyles = vi.fn();
  const taking = takeDetails(addStyles);
  for (const styles of ['.first {}', '.second {}'])
    globalThis.backsoonTakeDetails?.({ details, styles });
  expect(await taking).toBe(details);
  expect(addStyles.mock.calls).toEqual([['.first {}']]);
});

test('wanted before they have come, they open as soon as they do, and find their place', async () => {
  const place = vi.fn(() => 'bottom-end' as const);
  const taking = takeDetails(() => {});
  const help = explain(failureWith({}), situationWith({}));
  const page = openOverlay(help, 'card', { details: taking, place });
  page.click('.more');
  const state = () => page.find('.help').getAttribute('data-state');
  expect([state(), page.find('.more').getAttribute('aria-expanded')]).toEqual(['card', 'false']);
  const placesBefore = place.mock.calls.length;
  await act(async () => globalThis.backsoonTakeDetails?.({ details, styles: '' }));
  expect([state(), page.find('.details').textContent]).toEqual(['details', 'All the help.']);
  expect(place.mock.calls.length).toBeGreaterThan(placesBefore);
});
