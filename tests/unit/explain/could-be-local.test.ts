import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { attribute } from '../../../lib/identify/attribute.ts';
import { tables } from '../../with-tables.ts';
import { failureWith, situationWith } from './failures.ts';

const localWords = 'The proxy could not connect: host not found.';

test.each([
  [521, 'http', localWords, 'probably-theirs'],
  [501, 'http', localWords, 'probably-theirs'],
  [521, 'https', localWords, 'theirs'],
  [521, 'http', 'We are closed today.', 'theirs'],
  [521, 'http', 'Error code 521 Ray ID: 0000000000000000. The proxy could not connect.', 'theirs'],
  [502, 'http', localWords, 'probably-theirs'],
] as const)('%d over %s with %j: %s', (statusCode, scheme, page, side) => {
  expect(judgeSide({ statusCode, url: `${scheme}://shop.example/` }, page)).toBe(side);
});

test.each(['mitmproxy 12.0', 'Zscaler/6.2', 'tinyproxy/1.11'])(
  'over https a Server header that claims %s never says that it is between',
  (server) => {
    const failure = { statusCode: 502, url: 'https://shop.example/', headers: { server } };
    expect(judgeSide(failure, '<h1>Oh no</h1>')).toBe('probably-theirs');
  },
);

function judgeSide(changes: Parameters<typeof failureWith>[0], page: string) {
  const failure = failureWith(changes);
  const answerer = attribute(failure, page, tables)?.answerer ?? null;
  return explain(failure, situationWith({ answerer })).side;
}
