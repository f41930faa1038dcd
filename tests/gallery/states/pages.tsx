import { ImportCard } from '../../../components/settings/ImportCard.tsx';
import { Options } from '../../../entrypoints/options/Options.tsx';
import { KeptMoreNotice } from '../../../entrypoints/pages/KeptMoreNotice.tsx';
import { Welcome } from '../../../entrypoints/welcome/Welcome.tsx';
import { translate } from '../../../lib/i18n.ts';
import gallery, { answers } from '../page/fake-browser.ts';
import { arabicHost, longestLabel } from '../samples/helps.ts';
import { historyOf, manySites } from '../samples/histories.ts';
import type { PageState } from '../state.ts';

const options = { surface: 'options', shows: '[data-part="size"]' } as const;
/** With the words that its code has in the tables, which come a little later. */
const welcome = { surface: 'welcome', shows: '.line' } as const;

/** Samples for texts that an update may show one day. */
const toldLater = ['welcomeKeptFailed', 'welcomeKeptLater'] as const;

/** Choices that a person made before. */
async function choose(chosen: object): Promise<void> {
  const { settings } = await gallery.storage.local.get('settings');
  await gallery.storage.local.set({ settings: { ...Object(settings), ...chosen } });
}

export const pageStates: readonly PageState[] = [
  { ...options, name: 'options', content: () => <Options history={historyOf(manySites)} /> },
  {
    ...options,
    name: 'options-chosen',
    presses: ['.confirm .button'],
    prepare: () => choose({ apartSites: [longestLabel], mutedSites: ['news.example', arabicHost] }),
    content: () => <Options history={historyOf([])} />,
  },
  {
    ...options,
    name: 'options-managed',
    prepare: () => {
      answers.managed = { shown: 'pill', keepsHistory: false, retentionDays: 7, mutedSites: [] };
    },
    content: () => <Options history={historyOf(manySites)} />,
  },
  {
    ...options,
    name: 'options-import',
    shows: '.import',
    content: () => (
      <>
        <h1>{translate('optionsTitle')}</h1>
        <h2>{translate('optionsDataTitle')}</h2>
        <ImportCard
          preview={{
            kind: 'ready',
            tries: [...manySites],
            sites: 4,
            skipped: { old: 3, future: 1, unreadable: 2 },
          }}
          onImport={() => {}}
          onCancel={() => {}}
        />
      </>
    ),
  },
  {
    ...options,
    name: 'options-keeps-more',
    shows: '[data-notice="keeps-more"]',
    content: () => (
      <>
        <h1>{translate('optionsTitle')}</h1>
        <KeptMoreNotice rows={toldLater} />
      </>
    ),
  },
  { ...welcome, name: 'welcome', content: () => <Welcome /> },
  {
    ...welcome,
    name: 'welcome-pinned',
    presses: ['.more'],
    prepare: () => {
      answers.isPinned = true;
    },
    content: () => <Welcome />,
  },
];
