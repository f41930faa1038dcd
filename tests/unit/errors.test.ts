import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isGone, report } from '../../lib/errors.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

test('what went wrong is told', () => {
  report(new Error('Anything'));
  expect(console.error).toHaveBeenCalledOnce();
});

test('what a stopping worker did not come to is not', () => {
  report(new Error('No SW'));
  expect(console.error).not.toHaveBeenCalled();
});

test.each([
  ['No tab with id: 7.', true],
  ['Invalid tab ID: 7', true],
  ['No document with id ABC in tab with id 7', true],
  ['Invalid documentIds ABC', true],
  ['No frame with id 0 in tab with id 7.', true],
  ['Cannot access contents of the page', false],
  ['No SW', false],
])('%s: gone is %s', (message, gone) => {
  expect(isGone(new Error(message))).toBe(gone);
});
