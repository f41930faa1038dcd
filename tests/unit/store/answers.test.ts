import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import answers from '../../../store/answers.json' with { type: 'json' };
import config from '../../../wxt.config.ts';

/** What a dashboard's box takes. */
const longest = 1000;

test.each(['chrome', 'firefox'])(
  'each permission of the package for %s has its reason',
  (browser) => {
    const asked = readPermissions(browser);
    expect(asked).toContain('<all_urls>');
    expect(Object.keys(answers.permissions).toSorted()).toEqual(asked.toSorted());
  },
);

test.each(Object.entries(answers.permissions))(
  '%s: its reason fits, and people read one too',
  (name, why) => {
    expect(why.length).toBeGreaterThan(40);
    expect(why.length).toBeLessThanOrEqual(longest);
    const [, table = ''] = readFileSync('PRIVACY.md', 'utf8').split('## Why these permissions');
    expect(table).toContain(`\`${name}\``);
  },
);

test('the purpose fits, and no code comes from elsewhere', () => {
  expect(answers.singlePurpose.length).toBeLessThanOrEqual(longest);
  expect(answers.remoteCode.uses).toBe(false);
});

test('what is collected has its reason', () => {
  const collected = Object.entries(answers.dataUse.collected).filter(
    ([, isCollected]) => isCollected,
  );
  expect(collected.length).toBeGreaterThan(0);
  for (const [name] of collected) expect(Object.keys(answers.dataUse.why)).toContain(name);
});

function readPermissions(browser: string): readonly string[] {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is no function any more.');
  const env = { browser, command: 'build', mode: 'production', manifestVersion: 3 } as const;
  const {
    permissions = [],
    optional_permissions = [],
    host_permissions = [],
  } = manifest(env) as Record<string, readonly string[]>;
  return [...permissions, ...optional_permissions, ...host_permissions];
}
