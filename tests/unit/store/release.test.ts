import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readIdentity } from '../../../build/identity.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import packageLock from '../../../package-lock.json' with { type: 'json' };
import { readChangelog } from '../../../store/release/changelog.ts';
import { findReleaseFaults, findVersionFaults } from '../../../store/release/find-faults.ts';
import { secrets, submitCommand } from '../../../store/release/submit-command.ts';

const released = (...versions: (string | null)[]) =>
  versions.map((version) => ({ version, notes: '- New.' }));
const good = {
  packageJson: '1.10.0',
  packageLock: '1.10.0',
  changelog: released('1.10.0', '1.9.0'),
  tags: ['v1.10.0'],
};
const filled = {
  ...readIdentity(),
  ...Object.fromEntries(Object.keys(readIdentity()).map((name) => [name, 'https://ours.org/'])),
};

test('package.json, package-lock.json, CHANGELOG.md and the tag agree', () => {
  const changelog = readChangelog(readFileSync('CHANGELOG.md', 'utf8'));
  const { version } = packageJson;
  const tags = readTags();
  expect(
    findVersionFaults({ packageJson: version, packageLock: packageLock.version, changelog, tags }),
  ).toEqual([]);
});

describe('a release', () => {
  test('is one where all agree and somebody has put their name to it', () => {
    expect(findReleaseFaults(good, filled)).toEqual([]);
  });

  test.each([
    ['package-lock.json says 1.9.0', { packageLock: '1.9.0' }],
    ['CHANGELOG.md ends with 1.9.0', { changelog: released('1.9.0') }],
    ['CHANGELOG.md begins with "Unreleased"', { changelog: released(null, '1.10.0') }],
    ['do not go down', { changelog: released('1.10.0', '1.9.0', '1.11.0') }],
    ['The tag is v1.9.0', { tags: ['v1.10.0', 'v1.9.0'] }],
    ['no tag v1.10.0', { tags: ['latest'] }],
  ])('is none where: %s', (fault, change) => {
    const faults = findReleaseFaults({ ...good, ...change }, filled);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  test('is none while a name is nobody’s', () => {
    const faults = findReleaseFaults(good, readIdentity());
    expect(faults.map((fault) => /: (\w+) is still/.exec(fault)?.[1])).toEqual(
      Object.keys(readIdentity()),
    );
  });
});

test('CHANGELOG.md is read by versions', () => {
  const parts = readChangelog(
    '# Changelog\n\n## Unreleased\n\n- A.\n- B.\n\n## 0.1.0 (2026-12-01)\n\n- C.\n',
  );
  expect(parts).toEqual([
    { version: null, notes: '- A.\n- B.' },
    { version: '0.1.0', notes: '- C.' },
  ]);
  expect(() => readChangelog('## 0.1.0\n\n- C.')).toThrow('no heading');
});

test('the workflow names each secret, gives it, and calls scripts that there are', () => {
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
  const guide = readFileSync('store/README.md', 'utf8');
  for (const name of secrets) {
    expect(workflow).toContain(`${name}: \${{ secrets.${name} }}`);
    expect(guide).toContain(`\`${name}\``);
  }
  for (const [, name = ''] of workflow.matchAll(/npm run ([\w-]+)/g))
    expect(Object.keys(packageJson.scripts)).toContain(name);
});

test('wxt takes each option that a submission gives it', () => {
  const packages = { chrome: 'c.zip', firefox: 'f.zip', sources: 's.zip' };
  const help = execFileSync('node_modules/.bin/wxt', ['submit', '--help'], { encoding: 'utf8' });
  const [command, ...options] = submitCommand(packages, readIdentity(), true);
  expect(command).toBe('submit');
  for (const option of options) expect(help).toContain(`${option.replace(/=.*/, '')} [`);
  expect(submitCommand(packages, readIdentity(), false)).not.toContain('--dry-run');
});

function readTags(): readonly string[] {
  try {
    return execFileSync('git', ['tag', '--points-at', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\n');
  } catch {
    return [];
  }
}
