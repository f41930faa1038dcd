import { expect, test } from 'vitest';
import { keptHeaders } from '../../../lib/identify/kept-headers.ts';
import * as everyLoad from '../../../lib/knowledge/every-load.build.ts';

test('the two lists of headers make up the whole one, and share no name', () => {
  expect([...keptHeaders].sort()).toEqual(everyLoad.keptHeaders);
  for (const { header, headerIs } of everyLoad.carriers)
    for (const name of Object.keys({ ...header, ...headerIs }))
      expect(everyLoad.otherKeptHeaders).not.toContain(name);
});
