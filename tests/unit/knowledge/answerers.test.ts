import { expect, test } from 'vitest';
import answerers from '../../../lib/knowledge/answerers.json' with { type: 'json' };
import { carriers, keptHeaders } from '../../../lib/knowledge/every-load.build.ts';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import { tables } from '../../with-tables.ts';

const { answerers: rows, names, requestIds: requestIdHeaders } = storedTables;
const { rules: answererRules, names: answererNames } = tables;

const fields = new Map<string, (value: unknown) => boolean>(
  Object.entries({
    id: (value: unknown) => typeof value === 'string' && /^[a-z0-9-]+\.[a-z0-9-]+$/.test(value),
    where: (value: unknown) => ['edge', 'site', 'local', 'unknown'].includes(String(value)),
    strength: (value: unknown) => ['strong', 'medium', 'weak'].includes(String(value)),
    evidence: (value: unknown) =>
      ['page', 'mark', 'shape', 'road', 'doubt'].includes(String(value)),
    source: (value: unknown) => typeof value === 'string' && value.length >= 8,
    text: isLowerCaseList,
    markup: isLowerCaseList,
    without: isLowerCaseList,
    pattern: isLowerCasePattern,
    asked: isLowerCasePattern,
    reason: (value: unknown) => typeof value === 'string' && value === value.toLowerCase(),
    blank: (value: unknown) => value === true,
    doubt: (value: unknown) => value === true,
    titleOnly: (value: unknown) => value === true,
    breaksHttps: (value: unknown) => value === true,
    isEdge: (value: unknown) => value === true,
    signature: (value: unknown) => typeof value === 'string' && value === value.toLowerCase(),
    jsonKeys: isLowerCaseList,
    status: (value: unknown) =>
      Array.isArray(value) && value.length > 0 && value.every((code) => code >= 500 && code <= 599),
    header: isLowerCaseRecord,
    headerIs: isLowerCaseRecord,
  }),
);

const required = ['id', 'where', 'strength', 'evidence', 'source'];

test.each(rows.map((row) => [row.id, row] as const))('%s is a whole row', (_id, row) => {
  expect(Object.keys(row)).toEqual(expect.arrayContaining(required));
  expect(Object.keys(row).length, 'at least one condition').toBeGreaterThan(required.length);
  for (const [field, value] of Object.entries(row)) {
    expect(fields.get(field)?.(value), `${field}: ${value}`).toBe(true);
  }
});

test('rows are sorted by id, and none is there twice', () => {
  const ids = answerers.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('the visitor is only ever blamed on a strong signal', () => {
  const local = answererRules.filter((rule) => rule.where === 'local');
  expect(local.length).toBeGreaterThan(20);
  expect(local.filter((rule) => rule.strength !== 'strong')).toEqual([]);
});

test('over https only the page of a product that breaks into https counts', () => {
  const breaking = storedTables.answerers.filter(({ breaksHttps }) => breaksHttps);
  expect(breaking.length).toBeGreaterThan(20);
  expect(breaking.filter(({ where }) => where !== 'local')).toEqual([]);
  expect(breaking.filter(({ evidence }) => evidence !== 'page')).toEqual([]);
});

test('only who carried an answer can be an edge', () => {
  const edges = storedTables.answerers.filter(({ isEdge }) => isEdge);
  expect(edges.filter(({ evidence }) => evidence !== 'road')).toEqual([]);
});

test('words of doubt name nobody and stand nowhere', () => {
  const doubts = storedTables.answerers.filter(({ evidence }) => evidence === 'doubt');
  expect(doubts.length).toBeGreaterThan(3);
  expect(doubts.filter(({ pattern }) => pattern === undefined)).toEqual([]);
  expect(
    doubts.filter(({ id, where }) => !id.startsWith('unknown.') || where !== 'unknown'),
  ).toEqual([]);
});

test('who merely carried an answer stands nowhere', () => {
  const roads = answererRules.filter((rule) => rule.evidence === 'road');
  expect(roads.filter((rule) => rule.where !== 'unknown' || rule.strength !== 'weak')).toEqual([]);
});

test('networks that carry sites are looked for on each load, by more than a Server header', () => {
  const edges = answererRules
    .filter(({ isEdge }) => isEdge)
    .map(({ answerer }) => answererNames.get(answerer));
  for (const { name, header, headerIs } of carriers) {
    expect(edges).toContain(name);
    expect(Object.keys({ ...header, ...headerIs })).not.toEqual(['server']);
  }
  const names = carriers.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Cloudflare', 'Fastly', 'Amazon CloudFront']));
  for (const program of ['nginx', 'OpenResty', 'Apache']) expect(names).not.toContain(program);
});

test('names are sorted, and there is one for every answerer and for nobody else', () => {
  const answerers = new Set(answererRules.map((rule) => rule.answerer));
  expect(Object.keys(names)).toEqual([...answerers].sort());
});

test.each(['unknown', 'custom-app', 'captive-portal'])('%s has no name of its own', (answerer) => {
  expect(answererNames.get(answerer)).toBe('');
});

test('every answerer that the status codes tell apart can be found', () => {
  const told = new Set(
    tables.statusCodes
      .filter(({ code }) => code !== 'none')
      .map((row) => row.answerer)
      .filter((id) => id !== 'any'),
  );
  const known = new Set(answererRules.map((rule) => rule.answerer));
  expect([...told].filter((id) => !known.has(id))).toEqual([]);
});

test('request id headers are sorted, and belong to answerers', () => {
  const headers = requestIdHeaders.map(({ header }) => header);
  expect(headers).toEqual([...new Set(headers)].sort());
  expect(
    requestIdHeaders.filter(({ answerer }) => answerer !== '' && !answererNames.has(answerer)),
  ).toEqual([]);
});

test.each(['retry-after', 'x-vercel-error', 'cf-mitigated', 'via'])('%s is kept', (name) => {
  expect(keptHeaders).toContain(name);
});

test('the headers to keep are lower-case and name what the rules read', () => {
  expect(keptHeaders).toEqual([...new Set(keptHeaders)].sort());
  expect(keptHeaders.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  expect(keptHeaders).toEqual(
    expect.arrayContaining(['server', 'via', 'cf-ray', 'x-squid-error', 'x-powered-by']),
  );
});

test.each(['cookie', 'set-cookie', 'authorization', 'location'])('%s is not kept', (name) => {
  expect(keptHeaders).not.toContain(name);
});

function isLowerCaseList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => typeof part === 'string' && part !== '' && part === part.toLowerCase())
  );
}

function isLowerCaseRecord(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).length > 0 &&
    Object.entries(value)
      .flat()
      .every((part) => typeof part === 'string' && part === part.toLowerCase())
  );
}

function isLowerCasePattern(value: unknown): boolean {
  return typeof value === 'string' && !/[^\\][A-Z]/.test(value);
}

test('no pattern holds for an empty text, so that none is tried there', () => {
  const eager = answererRules.filter(({ pattern, asked }) => pattern?.test('') || asked?.test(''));
  expect(eager.map(({ id }) => id)).toEqual([]);
});
