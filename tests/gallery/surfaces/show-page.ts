import { render } from 'preact';
import { setPageLanguage } from '../../../lib/i18n.ts';
import { defaults } from '../../../lib/settings/settings.ts';
import gallery, { answers } from '../page/fake-browser.ts';
import type { Look } from '../page/look.ts';
import type { Shown } from '../page/show-state.ts';
import type { PageState } from '../state.ts';

/** Shows our content in its page. */
export async function showPage(state: PageState, { theme }: Look): Promise<Shown<Document>> {
  setPageLanguage(document);
  document.title = state.name;
  document.documentElement.dataset.theme = theme;
  await gallery.storage.local.set({ settings: { ...defaults, theme } });
  for (const name of ['lookAgain', 'runFix', 'stopTrying', 'beginStep'])
    answers.messages.set(name, null);
  await state.prepare?.();
  const main = document.createElement('main');
  main.id = 'app';
  document.body.replaceChildren(main);
  render(state.content(), main);
  return { root: document, close: () => render(null, main) };
}
