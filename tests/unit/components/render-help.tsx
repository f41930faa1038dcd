import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HelpDetails } from '../../../components/HelpDetails.tsx';
import { HelpPanel } from '../../../components/HelpPanel.tsx';
import { noProgress } from '../../../lib/explain/progress.ts';
import type { OverlayState } from '../../gallery/state.ts';
import { translate } from './english.ts';
import { openPage } from './page.ts';

/** The real words of the real messages, in English. */
export function speakEnglish(): void {
  Object.assign(fakeBrowser.i18n, { getMessage: translate, getUILanguage: () => 'en' });
}

/** The help of a state of the gallery, with all that folds in it open. */
export function renderHelp({ panel, help, progress, hasContact }: OverlayState) {
  const page = openPage(
    <HelpPanel
      help={help()}
      state={panel}
      details={(props) => <HelpDetails {...props} onCopy={async () => true} />}
      progress={progress?.() ?? noProgress}
      actions={{
        press: async () => null,
        stopTrying: () => {},
        beginStep: () => {},
        lookAgain: () => {},
        ...(hasContact && { showContact: () => {} }),
      }}
      onChange={() => {}}
      onClose={() => {}}
    />,
  );
  for (const fold of page.findAll('.disclosure button')) page.clickOn(fold);
  return page;
}
