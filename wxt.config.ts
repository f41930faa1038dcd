import { defineConfig } from 'wxt';
import { knowBundledPackages, writeLicenses } from './build/bundled-packages.ts';
import { compileAtOnce } from './build/compile-at-once.ts';
import { evaluateModules } from './build/evaluate-modules.ts';
import { readIdentity } from './build/identity.ts';
import { leaveOutClasses } from './build/leave-out-classes.ts';
import { leaveOutIterators } from './build/leave-out-iterators.ts';
import { leaveOutPolyfill } from './build/leave-out-polyfill.ts';
import { writePrivacyPage } from './build/privacy-page.ts';
import { keepSpinnerOutOfFiles } from './build/quiet-spinner.ts';
import { takeSharedPreact } from './build/share-preact.ts';
import { excludedSources } from './build/sources-package.ts';
import { bundleWithoutSources, stripSources } from './build/strip-sources.ts';
import { storedStates } from './lib/explain/states.ts';
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
      // We do not need more room, but to know when the disk is full: see lib/history/has-room.ts.
      'unlimitedStorage',
      'webNavigation',
      'webRequest',
    ],
    // Asked for when a person presses what needs them.
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
          // Chrome expects a mail address here, and shows it nowhere.
          author,
          // Firefox's default policy would upgrade our checks of http sites to https.
          content_security_policy: { extension_pages: "script-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
            // AMO offers the package to phones only with this. From 153 on, frames have ids there too.
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : {
          minimum_chrome_version: '153',
          // Firefox needs no schema for policies. We check them ourselves in both browsers.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'config:resolved': ({ config }) => {
      // By default WXT leaves the tests out.
      config.zip.excludeSources = excludedSources();
    },
    'build:publicAssets': (_, files) => {
      const contents = JSON.stringify(stripSources({ ...storedTables, states: storedStates }));
      files.push({ relativeDest: failureTablesFile, contents });
      files.push({ relativeDest: 'privacy.html', contents: writePrivacyPage() });
      files.push({ relativeDest: 'licenses.txt', contents: writeLicenses() });
    },
  },
  vite: () => ({
    plugins: [
      evaluateModules(),
      leaveOutPolyfill(),
      takeSharedPreact('overlay-details.ts'),
      leaveOutIterators(),
      leaveOutClasses(),
      bundleWithoutSources(),
      compileAtOnce('overlay.js'),
      knowBundledPackages(),
    ],
    build: {
      // Otherwise light-dark() becomes a media query, which ignores a person's own theme.
      cssTarget: ['chrome153', 'firefox153'],
      // It makes the worker 2 % smaller than the default does.
      minify: 'terser',
      terserOptions: {
        module: true,
        ecma: 2020,
        compress: {
          passes: 5,
          // A constant on the left compresses worse: the code around it differs.
          lhs_constants: false,
          unsafe_arrows: true,
          // What is inlined more often than this compresses worse.
          inline: 1,
        },
        // Without brackets V8 reads the whole script twice.
        format: { wrap_iife: true },
      },
      // It warns of terser's time at each build.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }),
  // Otherwise .gitignore is left out, which the linter needs.
  zip: { dotSources: true },
});
