import { expect, test } from 'vitest';
import { judgeAnswer } from '../../../lib/identify/judge-answer.ts';
import { isServerError } from '../../../lib/navigation/server-error.ts';

test.each([
  [0, false],
  [404, false],
  [499, false],
  [500, true],
  [530, true],
  [599, true],
  [600, false],
  [700, false],
  [999, false],
])('%i: a 5xx is %s', (statusCode, expected) => {
  expect(isServerError(statusCode)).toBe(expected);
  const answer = { id: 'request:1', tabId: 1, url: 'https://a.example/', method: 'GET', at: 0 };
  const read = { ...answer, statusCode, statusText: '', headers: {}, fromCache: false };
  expect(judgeAnswer(read).kind).toBe(expected ? 'failed' : 'worked');
});
