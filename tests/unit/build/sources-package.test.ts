import { expect, test } from 'vitest';
import { excludedSources } from '../../../build/sources-package.ts';

test('the package of sources leaves out git, folders that git ignores, and ignored endings', () => {
  expect(excludedSources('/node_modules\n\n# a remark\n*.log\n')).toEqual([
    '.git',
    '.git/**',
    'node_modules',
    'node_modules/**',
    '**/*.log',
  ]);
});

test('what is installed, built or secret here stays out', () => {
  const excluded = excludedSources();
  for (const pattern of ['node_modules/**', '.output/**', '**/.env*'])
    expect(excluded).toContain(pattern);
});
