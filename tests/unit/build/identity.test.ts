import { expect, test } from 'vitest';
import { isPlaceholder, readIdentity } from '../../../build/identity.ts';

test.each([
  ['https://backsoon.example/', true],
  ['security@backsoon.example', true],
  ['The people of backsoon.example', true],
  [' ', true],
  ['https://backsoon.org/example', false],
  ['Ada Lovelace', false],
])('%s stands for something else: %s', (value, expected) => {
  expect(isPlaceholder(value)).toBe(expected);
});

test('addresses are addresses', () => {
  const { homepage, support, bugs, privacy, sources, security, geckoId } = readIdentity();
  for (const address of [homepage, support, bugs, privacy, sources])
    expect(URL.parse(address)?.protocol).toBe('https:');
  for (const mail of [security, geckoId]) expect(mail).toMatch(/^[\w.-]+@[\w-]+(\.[\w-]+)+$/);
});
