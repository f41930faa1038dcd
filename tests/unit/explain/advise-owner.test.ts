import { expect, test } from 'vitest';
import { adviseOwner, orderOwnerFixes } from '../../../lib/explain/advise-owner.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { findStatusCode, tables } from '../../with-tables.ts';

test.each([
  [500, 'plugins load dns upstream firewall'],
  [502, 'upstream load dns firewall plugins'],
  [504, 'upstream load dns firewall plugins'],
  [503, 'load upstream dns firewall plugins'],
  [521, 'firewall upstream dns load plugins'],
  [522, 'firewall load dns upstream plugins'],
  [523, 'dns load upstream firewall plugins'],
  [525, 'certificate dns load upstream firewall plugins'],
  [526, 'certificate dns load upstream firewall plugins'],
  [530, 'dns load upstream firewall plugins'],
  [555, 'dns load upstream firewall plugins'],
  ['unknown', 'dns load upstream firewall plugins'],
] as const)('%s: %s', (statusCode, expected) => {
  expect(orderOwnerFixes(findStatusCode(statusCode), tables.ownerAdvice).join(' ')).toBe(expected);
});

const edge = { where: 'edge', carriers: [], requestId: null } as const;
test.each([
  [null, null],
  [{ ...edge, answerer: 'nginx', name: 'nginx' }, { key: 'ownerHintNginx' }],
  [{ ...edge, answerer: 'envoy', name: 'Envoy' }, { key: 'ownerHintEnvoy' }],
  [
    { ...edge, answerer: 'vercel', name: 'Vercel' },
    { key: 'ownerHintEdge', values: ['Vercel'] },
  ],
  [{ ...edge, answerer: 'unknown', name: '' }, null],
])('where to look first, by %j', (answerer, hint) => {
  expect(adviseOwner(findStatusCode(502), answerer, tables.ownerAdvice).hint).toEqual(hint);
});

test('there are five ways to prevent it', () => {
  expect(adviseOwner(findStatusCode(502), null, tables.ownerAdvice).prevention).toHaveLength(5);
});

test('every word of it is there', () => {
  const { intro, checks, prevention, ending, hints } = tables.ownerAdvice;
  const lists = [Object.values(checks), prevention, Object.values(hints)].flat(2);
  const keys = [...intro, ...lists, ...ending];
  for (const key of keys) expect(Object.keys(messages)).toContain(key);
  expect(Object.keys(checks).toSorted()).toEqual(
    orderOwnerFixes(
      { ...findStatusCode(502), owner: ['certificate'] },
      tables.ownerAdvice,
    ).toSorted(),
  );
});
