import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ErrorResponse } from '../../../lib/identify/clues.ts';
import { pageLimit } from '../../../lib/knowledge/read-limits.ts';
import { answerFixtures } from '../../fixtures/answers/read-answers.ts';
import { readPages } from '../../products/pages.ts';
import { identify, tables } from '../../with-tables.ts';

/** A known answer, and what may be said of it once it is damaged. */
interface KnownAnswer extends ErrorResponse {
  readonly id: string;
  readonly answerer: string;
  readonly isLocal: boolean;
}

type Mutation = (answer: KnownAnswer) => KnownAnswer;

/** Products that others are built on, or whose sentences others copy. A damaged answer may name them. */
const relatives: Readonly<Record<string, string>> = {
  apisix: 'openresty',
  'google-frontend': 'envoy',
  'apache-trafficserver': 'netlify',
  netlify: 'apache-trafficserver',
  passenger: 'rails',
  tengine: 'apache',
  magento: 'apache',
};

const known: readonly KnownAnswer[] = [...answerFixtures, ...readPages()].map((row) => ({
  id: row.id,
  statusCode: row.status,
  ...(row.statusText !== undefined && { statusText: row.statusText }),
  headers: row.headers,
  body: row.body,
  url: row.url ?? 'http://shop.example.test/',
  answerer: row.answerer,
  isLocal: row.where === 'local',
}));

const withoutHeader =
  (name: string): Mutation =>
  (answer) => ({
    ...answer,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([key]) => key !== name)),
  });

const withBody =
  (change: (body: string) => string): Mutation =>
  (answer) => ({ ...answer, body: answer.body === '' ? '' : change(answer.body) });

const inTheme = withBody(
  (body) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop of Anna</title>
    <link rel="stylesheet" href="/theme.css"></head><body><nav><a href="/">Home</a></nav>
    <main>${body}</main><footer>© Anna’s shop. Contact us.</footer></body></html>`,
);

/** As another language would write it: long sentences lose their words, names in capitals stay. */
const translated = withBody((body) =>
  body.replace(/(^|>)([^<>]{25,})(?=<|$)/g, (_, before: string, sentence: string) => {
    return before + sentence.replace(/\b[a-z]{3,}\b/g, 'donec');
  }),
);

const otherVersion = withBody((body) => body.replace(/(?<=\/)\d+\.\d+(?:\.\d+)?/g, '47.3.1'));

const mutations: Readonly<Record<string, Mutation>> = {
  'without headers': (answer) => ({ ...answer, headers: {} }),
  'without Server': withoutHeader('server'),
  'without Via': withoutHeader('via'),
  'without Content-Type': withoutHeader('content-type'),
  'cut at 8 kB': withBody((body) => body.slice(0, pageLimit)),
  'cut at 600 characters': withBody((body) => body.slice(0, 600)),
  'inside a theme of the site': inTheme,
  'in another language': translated,
  'of another version': otherVersion,
  'behind nginx': (answer) => ({ ...answer, headers: { ...answer.headers, server: 'nginx' } }),
  'over https': (answer) => ({ ...answer, url: 'https://shop.example.org/' }),
};

test.each(Object.entries(mutations))('%s, nobody else is named or blamed', (_name, mutate) => {
  for (const answer of known) expectFair(answer, mutate(answer));
});

test('with any headers left out and the page cut anywhere, nobody else is named or blamed', () => {
  const anyDamage = fc.record({
    answer: fc.constantFrom(...known.filter(({ body }) => body.length > 400)),
    kept: fc.infiniteStream(fc.boolean()),
    length: fc.integer({ min: 400, max: pageLimit }),
    mutate: fc.constantFrom(...Object.values(mutations)),
  });
  fc.assert(
    fc.property(anyDamage, ({ answer, kept, length, mutate }) => {
      const { headers, body } = mutate(answer);
      const left = Object.entries(headers).filter(() => kept.next().value === true);
      const damaged = { ...answer, headers: Object.fromEntries(left) };
      expectFair(answer, { ...damaged, body: body.slice(0, length) });
    }),
    { seed: 17, numRuns: 600 },
  );
});

test('a forged Server header never blames the visitor, over https', () => {
  const localRules = tables.rules.filter(({ where }) => where === 'local');
  const names = new Set(localRules.flatMap(({ header }) => header?.server ?? []));
  const others = known.filter(({ isLocal }) => !isLocal);
  expect(names.size).toBeGreaterThan(3);
  for (const server of names) {
    for (const answer of others) {
      const headers = { ...answer.headers, server };
      const said = identify({ ...answer, headers, url: 'https://shop.example.org/' });
      expect(said.where, `${answer.id}, ${server}`).not.toBe('local');
    }
  }
});

function expectFair(answer: KnownAnswer, damaged: KnownAnswer): void {
  const said = identify(damaged);
  const relative = relatives[answer.answerer] ?? '';
  const fair = [answer.answerer, relative, 'unknown', 'custom-app'];
  expect(fair, `${answer.id}: ${said.signals[0]}`).toContain(said.answerer);
  if (said.where !== 'local') return;
  expect(answer.isLocal, `${answer.id}: ${said.signals[0]}`).toBe(true);
  if (damaged.url?.startsWith('https:')) expect(breaksHttps(said.signals)).toBe(true);
}

function breaksHttps(signals: readonly string[]): boolean {
  return tables.rules.some((rule) => rule.breaksHttps === true && signals.includes(rule.id));
}
