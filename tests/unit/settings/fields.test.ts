import { expect, test } from 'vitest';
import { readFields, readPolicy } from '../../../lib/settings/read-policy.ts';
import { defaults, type Settings } from '../../../lib/settings/settings.ts';
import schema from '../../../public/managed-schema.json' with { type: 'json' };

test('the defaults are as every field must be', () => {
  const { helpDesk, ...others } = defaults;
  expect(readFields({ ...defaults })).toEqual(others);
  expect(helpDesk).toBeNull();
});

test.each<[name: string, value: unknown, taken: unknown]>([
  ['shown', 'pill', 'pill'],
  ['shown', 'everything', undefined],
  ['opensPopup', false, false],
  ['opensPopup', 'no', undefined],
  ['theme', 'dark', 'dark'],
  ['keepsHistory', 0, undefined],
  ['retentionDays', 1, 1],
  ['retentionDays', 365, 365],
  ['retentionDays', 0, undefined],
  ['retentionDays', 366, undefined],
  ['retentionDays', 30.5, undefined],
  ['retentionDays', '30', undefined],
  ['groupsBy', 'host', 'host'],
  ['mutedSites', ['a.example', 7, '', 'a.example'], ['a.example']],
  ['mutedSites', 'a.example', undefined],
  ['hiddenFixes', ['restart-modem'], ['restart-modem']],
  ['__proto__', { opensPopup: false }, undefined],
  ['unheardOf', true, undefined],
])('%s: %j', (name, value, taken) => {
  expect(readFields({ [name]: value })).toEqual(taken === undefined ? {} : { [name]: taken });
});

test.each([
  ['https://help.example/?q=1', 'https://help.example/?q=1'],
  ['mailto:it@work.example', 'mailto:it@work.example'],
  ['tel:+491234', 'tel:+491234'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['help.example', null],
  [7, null],
  [undefined, null],
])('the help desk at %j is opened at %j', (helpDeskUrl, url) => {
  expect(readPolicy({ helpDeskText: ' Ask us. ', helpDeskUrl })).toEqual({
    helpDesk: { text: 'Ask us.', url },
  });
});

test('a help desk without words is none', () => {
  expect(readPolicy({ helpDeskText: ' ', helpDeskUrl: 'https://help.example/' })).toEqual({});
});

test('the schema for Chrome names every setting, and no other', () => {
  const names: (keyof Settings)[] = Object.keys(defaults) as (keyof Settings)[];
  const asPolicy = names.flatMap((name) =>
    name === 'helpDesk' ? ['helpDeskText', 'helpDeskUrl'] : [name],
  );
  expect(Object.keys(schema.properties).sort()).toEqual(asPolicy.sort());
});
