import { describe, expect, test } from 'vitest';
import type { Capabilities } from '../../../lib/explain/capabilities.ts';
import { explain } from '../../../lib/explain/explain.ts';
import { type FixId, fixCatalog } from '../../../lib/explain/fix-catalog.ts';
import type { FixRow } from '../../../lib/explain/fix-row.ts';
import { nothingKnown } from '../../../lib/explain/situation.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { failureWith, situationWith } from './failures.ts';

/** What a browser lets us do, and whether the person has let us into private windows. */
const browsers = {
  chromium: {},
  firefox: { browserName: 'firefox', opensPrivateWindows: false },
  'firefox, let in': { browserName: 'firefox' },
  android: { browserName: 'firefox', opensPrivateWindows: null, clearsSites: false },
  'a private tab': { isPrivate: true },
} satisfies Record<string, Partial<Capabilities>>;

const plain = { url: 'https://shop.example/cart' };
const form = { ...plain, method: 'POST' };

function find(fix: FixId, browser: keyof typeof browsers, failure: Partial<Failure>) {
  const capabilities = { ...nothingKnown.capabilities, ...browsers[browser] };
  const { fixes } = explain(failureWith(failure), situationWith({ capabilities }));
  const found = fixes.find(({ id }) => id === fix);
  if (!found) return 'not offered';
  return `${messages[found.hint.key].message} [${found.action ? messages[found.action.key].message : ''}]`;
}

/** What the words promise or deny is what a press does: see `site-data.ts` and `fix-powers.ts`. */
test.each<[FixId, Partial<Failure>, keyof typeof browsers, RegExp | 'not offered']>([
  ['private-window', plain, 'chromium', /^Opens this page there.*\[Open\]$/],
  ['private-window', plain, 'firefox, let in', /^Opens this page there.*\[Open\]$/],
  ['private-window', plain, 'firefox', /Backsoon can't do it for you\. \[\]$/],
  ['private-window', plain, 'android', 'not offered'],
  ['private-window', plain, 'a private tab', 'not offered'],
  ['send-again', form, 'chromium', /at once and without asking\. \[Send\]$/],
  ['send-again', form, 'firefox', /may ask first\. \[Send\]$/],
  ['send-again', form, 'android', /may ask first\. \[Send\]$/],
  ['send-again', plain, 'chromium', 'not offered'],
  ['clear-saved', plain, 'chromium', /^Clears what your browser saved of .*\[Clear\]$/],
  ['clear-saved', plain, 'firefox', /^Firefox can't clear .* works offline.*\[Clear\]$/],
  ['clear-saved', plain, 'android', 'not offered'],
  ['clear-saved', plain, 'a private tab', 'not offered'],
  ['clear-data', plain, 'chromium', /^Deletes cookies and most of what .*\[Clear\]$/],
  ['clear-data', plain, 'firefox', /^Deletes cookies and most of what .*\[Clear\]$/],
  ['clear-data', plain, 'android', 'not offered'],
  ['clear-data', plain, 'a private tab', 'not offered'],
  ['watch', plain, 'chromium', /tells you.*\[Start\]$/],
  ['watch', plain, 'a private tab', 'not offered'],
  ['keep-trying', plain, 'a private tab', /12 times at most.*\[Start\]$/],
  ['keep-trying', form, 'chromium', 'not offered'],
  ['other-network', plain, 'firefox', /^Switch to phone data.* \[\]$/],
])('%s, after %o, in %s', (fix, failure, browser, words) => {
  const said = find(fix, browser, failure);
  if (words === 'not offered') expect(said).toBe(words);
  else expect(said).toMatch(words);
});

const rows: readonly [string, FixRow][] = Object.entries(fixCatalog);

describe.each(rows)('the fix %s', (id, { does }) => {
  test.each(Object.keys(browsers) as (keyof typeof browsers)[])(
    'has a button only where a press does something, in %s',
    (browser) => {
      const capabilities = { ...nothingKnown.capabilities, ...browsers[browser] };
      for (const failure of [plain, form]) {
        const { fixes } = explain(failureWith(failure), situationWith({ capabilities }));
        const fix = fixes.find((each) => each.id === id);
        if (!fix) continue;
        const says = messages[fix.hint.key].message;
        const acts = fix.action !== null && (does !== null || fix.steps.length > 0);
        expect(fix.action !== null, says).toBe(acts);
        if (acts) expect(says).not.toMatch(/Backsoon can't do it/);
        else expect(fix.isByHand).toBe(true);
      }
    },
  );
});

/** The words after a press serve every browser, so they name nothing that only one can do. */
test('what is said of a fix that did not help holds in each browser', () => {
  for (const [, { failed }] of rows) {
    if (failed) expect(messages[failed].message).not.toMatch(/files/);
  }
});
