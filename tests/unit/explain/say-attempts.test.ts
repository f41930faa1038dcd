import { expect, test } from 'vitest';
import { sayAttempts } from '../../../lib/explain/say-attempts.ts';

test.each([
  [null, 0, null],
  ['try-again', 1, { key: 'fixSaidTriedOne' }],
  ['try-again', 2, { key: 'fixSaidTriedMany', values: ['2'] }],
  ['go-home', 3, { key: 'cardTriedMany', values: ['3'] }],
  ['fresh-copy', 1, { key: 'fixSaidFreshCopy' }],
  ['clear-saved', 9, { key: 'fixSaidClearSaved' }],
  ['clear-data', 1, { key: 'fixSaidClearData' }],
  ['restart-modem', 1, { key: 'fixSaidRestartModem' }],
] as const)('after %s, %i times', (fix, tries, said) => {
  expect(sayAttempts(fix, tries)).toEqual(said);
});
