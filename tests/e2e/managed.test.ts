import { describe, expect, test } from 'vitest';
import { canMount } from '../system/own-mounts.ts';
import { until } from '../until.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { overlayAbout, popupAbout } from './situations/look.ts';

const policy = {
  hiddenFixes: ['keep-trying'],
  helpDeskText: 'Ask the IT desk, room 12.',
  helpDeskUrl: 'mailto:it@work.example',
  keepsHistory: false,
  retentionDays: 45,
  // Not as it must be: as if it were not there.
  theme: 'pink',
};

describe.skipIf(!canMount())('an organization', () => {
  inEachBrowser(
    (stage) => {
      test('hides a fix, names its help desk, and wants no history', async () => {
        const { driver, site, page } = stage();
        site.answer('/', { status: 502 });
        await page.goto(site.url('/', 'managed.test'));
        const overlay = await overlayAbout(page, 502);
        const popup = await popupAbout(stage());
        await until('the help', () => popup.exists('.active [data-fix="try-again"]'));
        for (const surface of [overlay, popup]) {
          expect(await surface.exists('[data-fix="try-again"]')).toBe(true);
          expect(await surface.exists('[data-fix="keep-trying"]')).toBe(false);
          expect(await surface.text('.help-desk')).toContain(policy.helpDeskText);
          expect(await surface.attribute('.help-desk a', 'href')).toBe(policy.helpDeskUrl);
        }
        await until('the note', () => popup.exists('[data-notice="off"]'));
        expect(await driver.readTries()).toEqual([]);
      });

      test('what it has set can be read in the settings, and not be changed', async () => {
        const options = await stage().driver.openExtensionPage('options.html');
        await until('the settings', () => options.exists('fieldset'));
        expect(await options.texts('fieldset:disabled .managed')).toEqual([
          'Set by your organization.',
        ]);
        expect(await options.text('fieldset:disabled legend')).toBe('Forget after');
        expect(await options.text('fieldset:disabled label:has(:checked)')).toBe('45 days');
        const keeps = '.check:has(.hint)';
        expect(await options.text(`${keeps}:has(:disabled)`)).toMatch(
          /Set by your organization\.$/,
        );
        expect(await options.exists(`${keeps} :checked`)).toBe(false);
        expect(await options.exists('[value="auto"]:checked:enabled')).toBe(true);
      });
    },
    { policy },
  );
});
