import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { writePrivacyPage } from '../../../build/privacy-page.ts';

const { document } = parseHTML(writePrivacyPage());
const source = readFileSync('PRIVACY.md', 'utf8');

test('each table row, heading and list item of PRIVACY.md is on the page', () => {
  const lines = (start: RegExp) => source.split('\n').filter((line) => start.test(line)).length;
  const tables = document.querySelectorAll('table').length;
  expect(tables).toBeGreaterThan(2);
  // Each table has a line of dashes more than it has rows.
  expect(document.querySelectorAll('tr')).toHaveLength(lines(/^\|/) - tables);
  expect(document.querySelectorAll('h1, h2')).toHaveLength(lines(/^#/));
  expect(document.querySelectorAll('li')).toHaveLength(lines(/^- /));
});

test('no mark of the source is left in its words, and it runs nothing', () => {
  const words = document.querySelector('body')?.textContent ?? document.documentElement.textContent;
  expect(words).toContain("Read all sites' data (<all_urls>)");
  expect(words).not.toMatch(/\*\*|`|\|/);
  expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
});
