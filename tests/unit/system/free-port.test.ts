import { expect, test } from 'vitest';
import { findFreePort } from '../../system/free-port.ts';

test('no port is given twice, though nobody listens on the first', async () => {
  const ports: number[] = [];
  while (ports.length < 200) ports.push(await findFreePort());
  expect(new Set(ports).size).toBe(ports.length);
});
