import { expect, test } from 'vitest';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import { readPages } from '../../products/pages.ts';
import type { ProductPage } from '../../products/product.ts';
import silentRules from '../../products/silent-rules.json' with { type: 'json' };
import { identify } from '../../with-tables.ts';

const pages = readPages();
const named = pages.map((page) => [page.id, page] as const);

/** Why a reader's words alone cannot tell a product: its page's layout or its headers do. */
const notByText: readonly (readonly [RegExp, string])[] = [
  [/^apache-in-french\//, 'the words are French, and the frame is in the markup'],
  [/^(caddy|php-silent|php-fpm|unicorn|vite)\//, 'the page is empty'],
  [/^(connect|express-production)\//, 'the words are the common phrase'],
  [/^(gunicorn|starlette|lighttpd|nextjs)\//, 'the words are the common phrase'],
  [/^h2o\//, 'a few common words; its Server header makes them its own'],
  [/^mockttp\//, 'the words are those of Node; its reason phrase makes them its own'],
  [/^mojolicious/, 'the page shows the words of the program'],
  [/^tornado\//, 'aiohttp writes the same words'],
];

test('many products made pages', () => {
  expect(pages.length).toBeGreaterThan(90);
  expect(new Set(pages.map(({ id }) => id.split('/')[0])).size).toBeGreaterThan(45);
});

test.each(named)('%s is known by its whole page', (_id, page) => {
  const { answerer, where } = page;
  expect(ask(page, page.headers, page.body)).toMatchObject({ answerer, where });
});

test.each(named)('%s is known by what a reader sees, or it is said why not', (id, page) => {
  const said = ask(page, {}, readVisibleText(page.body)).answerer;
  const excused = notByText.some(([pattern]) => pattern.test(id));
  expect(said).toBe(excused && said === 'unknown' ? 'unknown' : page.answerer);
});

test.each(named)(
  '%s is never taken for the visitor’s side, unless it stands there',
  (_id, page) => {
    const places = [page.headers, {}].map((headers) => ask(page, headers, page.body).where);
    if (page.where !== 'local') expect(places).not.toContain('local');
  },
);

const answerersWithPages = new Set(pages.map(({ answerer }) => answerer));
const fired = new Set(pages.flatMap((page) => [...ask(page, page.headers, page.body).signals]));
const rulesWithPages = storedTables.answerers
  .map(({ id, evidence }) => ({ id, evidence, answerer: id.slice(0, id.indexOf('.')) }))
  .filter(({ answerer, evidence }) => answerersWithPages.has(answerer) && evidence !== 'road')
  .filter(({ answerer }) => !['unknown', 'custom-app'].includes(answerer));

test.each(rulesWithPages)(
  '$id fires on a page that its product made, or it is said why not',
  ({ id }) => {
    const why = new Map(Object.entries(silentRules)).get(id);
    expect({ fires: fired.has(id), why }).toEqual(
      fired.has(id) ? { fires: true, why: undefined } : { fires: false, why: expect.any(String) },
    );
  },
);

function ask(
  { status, statusText, url }: ProductPage,
  headers: ProductPage['headers'],
  body: string,
) {
  return identify({
    statusCode: status,
    statusText,
    headers,
    body,
    url,
  });
}

/** As a browser shows it: no title, no style, no script. */
function readVisibleText(body: string): string {
  return body
    .replace(/<head[\s\S]*?<\/head>/i, ' ')
    .replace(/<title[\s\S]*?<\/title>/i, ' ')
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}
