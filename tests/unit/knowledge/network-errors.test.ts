import { expect, test } from 'vitest';
import { networkCauses } from '../../../lib/knowledge/network-cause.ts';
import { networkErrors } from '../../../lib/knowledge/network-errors.ts';

test('the rows are sorted, and each error has one', () => {
  const errors = networkErrors.map(({ error }) => error);
  expect(errors).toEqual([...new Set(errors)].sort());
});

test.each(networkErrors)('$error has a known cause and a source', ({ error, cause, source }) => {
  expect(error).toMatch(/^(net::ERR_[A-Z0-9_]+|NS_ERROR_[A-Z0-9_]+|Error code 215\d{7})$/);
  expect(networkCauses).toContain(cause);
  expect(source).toMatch(/Chromium|Firefox|NSS/);
});

test('a load that the person cancelled has no cause', () => {
  const cancelled = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'Error code 2152398850'];
  expect(networkErrors.filter(({ error }) => cancelled.includes(error))).toEqual([]);
});
