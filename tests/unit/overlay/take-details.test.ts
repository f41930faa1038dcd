import { expect, test, vi } from 'vitest';
import { takeDetails } from '../../../entrypoints/overlay.content/take-details.ts';

const details = () => null;

test('details that come twice are taken once', async () => {
  const addStyles = vi.fn();
  const taking = takeDetails(addStyles);
  for (const styles of ['.first {}', '.second {}'])
    globalThis.backsoonTakeDetails?.({ details, styles });
  expect(await taking).toBe(details);
  expect(addStyles.mock.calls).toEqual([['.first {}']]);
});
