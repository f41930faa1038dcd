import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { failureWith, situationWith } from './failures.ts';

const evidence = (changes = {}) => ({ evidence: { ...situationWith().evidence, ...changes } });
const squid = {
  answerer: { answerer: 'squid', name: 'Squid', where: 'local', carriers: [], requestId: null },
} as const;

test.each([
  [502, {}, 'Later Network Vpn Tell'],
  [502, evidence({ otherPageOpened: true }), 'Later Tell'],
  [502, evidence({ failedInARow: 4 }), 'Vpn Network'],
  [502, squid, 'Vpn Work Network'],
  [511, {}, 'Vpn'],
  [520, {}, 'Later Network Vpn Tell'],
  [526, {}, 'Work Later Network Vpn Tell'],
])('%d %j: %s', (statusCode, situation, expected) => {
  const { tips } = explain(failureWith({ statusCode }), situationWith(situation));
  expect(tips.map(({ title }) => title.key.replace(/^tip(\w+)Title$/, '$1')).join(' ')).toBe(
    expected,
  );
});
