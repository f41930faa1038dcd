import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { failureWith, situationWith } from './failures.ts';

const paused = { subReason: { key: 'reasonPaused', needsOwner: true } } as const;
const squid = {
  answerer: { answerer: 'squid', name: 'Squid', where: 'local', carriers: [], requestId: null },
} as const;

test.each([
  [502, {}, ['NotBlockedBody', 'NotHackBody', 'NotForGoodBody']],
  [503, {}, ['NotBlockedBody503', 'NotHackBody', 'NotForGoodBody']],
  [503, paused, ['NotBlockedBody503', 'NotHackBody', 'NotForGoodBodyOwner']],
  [526, {}, ['NotBlockedBody', 'NotHackBody', 'NotForGoodBodyOwner']],
  [502, squid, ['NotBlockedBodyBetween', 'NotHackBody', 'NotForGoodBody']],
  [511, {}, ['NotHackBody', 'NotForGoodBodySignIn']],
])('%d %j', (statusCode, situation, expected) => {
  const { reassurance } = explain(failureWith({ statusCode }), situationWith(situation));
  expect(reassurance.map(({ body }) => body.key.replace('reassure', ''))).toEqual(expected);
});

test('that a guard may stop people by mistake is not hidden', () => {
  const { reassurance } = explain(failureWith(), situationWith());
  expect(reassurance.find(({ title }) => title.key === 'reassureNotBlockedTitle')?.more).toEqual({
    key: 'reassureNotBlockedMore',
  });
});
