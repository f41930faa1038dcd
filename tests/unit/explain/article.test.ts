import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { article } from './article.ts';

const points = Array.from({ length: 89 }, (_, index) => index + 1);

test.each(points)('point %d is said somewhere', (point) => {
  const keys = article[point] ?? [];
  expect(keys).not.toHaveLength(0);
  for (const key of keys) expect(Object.keys(messages)).toContain(key);
});

test('no point is made up', () => {
  expect(Object.keys(article).map(Number)).toEqual(points);
});
