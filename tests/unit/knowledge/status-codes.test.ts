import { expect, test } from 'vitest';
import { bySide } from '../../../lib/explain/find-state.ts';
import { codesAboutSite } from '../../../lib/knowledge/every-load.build.ts';
import { networkCauses } from '../../../lib/knowledge/network-cause.ts';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { findStatusCode } from '../../with-tables.ts';

const rows = storedTables.statusCodes.map(
  (row) => [`${row.code} from ${row.answerer}`, row] as const,
);

test.each(rows)('%s is a whole row', (_name, row) => {
  expect(row.code).toSatisfy(
    (code: number | 'none') =>
      code === 'none' || (Number.isInteger(code) && code >= 500 && code <= 599),
  );
  expect(row.answerer).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(Object.keys(messages)).toContain(row.title);
  expect(Object.keys(messages)).toContain(row.body);
  expect(bySide.map(({ when }) => when.side)).toContain(row.side);
  expect(row.passes).toMatch(/^(often|sometimes|no)$/);
  expect(row.screen ?? 'busy').toMatch(/^(captive|cannot-do|busy|lasts|out-of-reach|cannot-show)$/);
  expect(row.blames ?? 'site').toBe('site');
  expect(row.needsProof ?? true).toBe(true);
  for (const flag of [row.chain, row.cookies, row.asksToWait, row.filters, row.limitsOne])
    expect(flag ?? true).toBe(true);
  for (const check of row.owner ?? [])
    expect(check).toMatch(/^(certificate|dns|load|upstream|firewall|plugins)$/);
  expect(row.name).not.toBe('');
  expect(row.source).not.toBe('');
});

test('each cause for which nobody answers has its row', () => {
  const ofNobody = storedTables.statusCodes.filter(({ code }) => code === 'none');
  expect(ofNobody.map(({ answerer }) => answerer)).toEqual(networkCauses.toSorted());
});

test('rows are sorted by code, then answerer, and none is there twice', () => {
  const keys = rows.map(([name]) => name);
  expect(keys).toEqual([...new Set(keys)].sort());
});

const standard = [500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511];
const vendors = [509, 517, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530, 540, 598, 599];
test.each([...standard, ...vendors])('%d is known from anybody', (code) => {
  expect(findStatusCode(code)).toMatchObject({ code, answerer: 'any' });
});

test.each([
  [521, 'cloudflare', 'body521Cloudflare'],
  [521, 'aws-alb', 'body521'],
  [508, 'vercel', 'body508'],
  [508, 'cloudlinux-lve', 'bodyUsedUpShare'],
  [530, 'pantheon', 'bodyAsleep'],
  [561, 'aws-alb', 'bodySignInFailed'],
  [561, 'nginx', 'bodyOther'],
] as const)('%d from %s is told as %s', (code, answerer, body) => {
  expect(findStatusCode(code, [answerer]).body).toBe(body);
});

test.each([512, 555, 594] as const)('%d is explained by its class', (code) => {
  expect(findStatusCode(code)).toMatchObject({ code: 'other', side: 'probably-theirs' });
});

test('a code that the browser hides is not named', () => {
  expect(findStatusCode('unknown').body).toBe('bodyUnknown');
});

test.each([
  ['theirs', [501, 505, 506, 507, 508, 509, 510, 521, 522, 523, 524, 525, 529, 530]],
  ['probably-theirs', [500, 502, 503, 504, 520, 526]],
  ['yours', [511]],
] as const)('by the code alone it is %s', (side, codes) => {
  expect(codes.filter((code) => findStatusCode(code).side !== side)).toEqual([]);
});

test('a network that carries sites speaks of the site, not of itself, by these codes', () => {
  const codes = [520, 521, 522, 523, 524, 525, 526, 530];
  expect(codesAboutSite).toEqual(expect.arrayContaining(codes));
  expect([500, 502, 503, 504].filter((code) => codesAboutSite.includes(code))).toEqual([]);
});
