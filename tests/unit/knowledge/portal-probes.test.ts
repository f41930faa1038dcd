import { expect, test } from 'vitest';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';

const { portalProbes } = storedTables;

test('the rows are sorted, and each address has one', () => {
  const addresses = portalProbes.map(({ address }) => address);
  expect(addresses).toEqual([...new Set(addresses)].sort());
});

test.each(portalProbes)('$address is host and path, and has a source', ({ address, source }) => {
  const { host, pathname } = new URL(`http://${address}`);
  expect(host + pathname).toBe(address);
  expect(source).not.toBe('');
});
