import { defineConfig } from 'wxt';
import { knowBundledPackages, writeLicenses } from './build/bundled-packages.ts';
import { evaluateModules } from './build/evaluate-modules.ts';
import { readIdentity } from './build/identity.ts';
import { writePrivacyPage } from './build/privacy-page.ts';
import { keepSpinnerOutOfFiles } from './build/quiet-spinner.ts';
import { excludedSources } from './build/sources-package.ts';
import { bundleWithoutSources, stripSources } from './build/strip-sources.ts';
import { failureTablesFile } from './lib/knowledge/failure-tables.ts';
import { storedTables } from './lib/knowledge/stored-tables.ts';

keepSpinnerOutOfFiles();
const { author, geckoId, homepage } = readIdentity();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    homepage_url: homepage,
    permissions: [
      'alarms',
      'publicSuffix',
      'scripting',
      'storage',
      // No more room than before, but it tells when the disk is full: see lib/history/has-room.ts.
      'unlimitedStorage',
      'webNavigation',
      'webRequest',
    ],
    // Asked for when a person presses what needs them; the main job does without.
    optional_permissions: ['browsingData', 'notifications'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'focus-help': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandFocusHelp__',
      },
    },
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          // Chrome takes a mail address there, and shows it nowhere.
          author,
          // Firefox's own policy would turn each look at an http site into one at https.
          content_security_policy: { extension_pages: "script-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
            // AMO offers the package to phones only with this; from 153 on, frames have ids there too.
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : {
          minimum_chrome_version: '153',
          // Firefox takes policies without a schema; we hold them against our own in either.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'config:resolved': ({ config }) => {
      // WXT would leave the tests out.
      config.zip.excludeSources = excludedSources();
    },
    'build:publicAssets': (_, files) => {
      const contents = JSON.stringify(stripSources(storedTables));
      files.push({ relativeDest: failureTablesFile, contents });
      files.push({ relativeDest: 'privacy.html', contents: writePrivacyPage() });
      files.push({ relativeDest: 'licenses.txt', contents: writeLicenses() });
    },
  },
  vite: () => ({
    plugins: [evaluateModules(), bundleWithoutSources(), knowBundledPackages()],
    build: {
      // Else light-dark() is written out as a media query, and a person's own choice is not heard.
      cssTarget: ['chrome153', 'firefox153'],
    },
  }),
  // Else .gitignore stays behind, without which the linter does not run.
  zip: { dotSources: true },
});
