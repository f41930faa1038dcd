import { expect, test } from 'vitest';
import { findStatusPage } from '../../../lib/knowledge/status-pages.ts';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import { tables } from '../../with-tables.ts';

const { statusPages } = storedTables;
const rows = statusPages.map((row) => [row.domain, row] as const);

test.each(rows)('%s is a whole row', (_name, row) => {
  expect(row.domain).toMatch(/^([a-z0-9-]+\.)+[a-z]+$/);
  expect(new URL(row.url).protocol).toBe('https:');
  expect(row.knownBy).toMatch(/[APS]/);
  expect(row.source).not.toBe('');
});

test('rows are sorted, and none is there twice', () => {
  const domains = statusPages.map(({ domain }) => domain);
  expect(domains).toEqual([...new Set(domains)].sort());
});

test('each answerer with a status page is an answerer, and is there once', () => {
  const ids = statusPages.flatMap(({ answerer }) => answerer ?? []);
  expect(ids).toContain('cloudflare');
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(Object.keys(storedTables.names), id).toContain(id);
});

const github = 'https://www.githubstatus.com';
const cloudflare = 'https://www.cloudflarestatus.com';

test.each([
  ['github.com', null, github],
  ['gist.GitHub.com', null, github],
  ['alice.github.io', null, github],
  ['cloud.google.com', null, 'https://status.cloud.google.com'],
  ['mail.google.com', null, 'https://www.google.com/appsstatus/dashboard/'],
  ['shop.example', 'cloudflare', cloudflare],
  ['github.com', 'cloudflare', github],
  ['notgithub.com', null, null],
  ['shop.example', null, null],
  ['shop.example', 'nginx', null],
  ['shop.example', 'constructor', null],
  ['com', null, null],
  ['localhost', null, null],
  ['', null, null],
])('%s, answered by %s', (hostname, answerer, url) => {
  expect(findStatusPage(tables.statusPages, hostname, answerer)).toBe(url);
});
