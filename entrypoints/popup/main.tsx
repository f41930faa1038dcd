import './styles.ts';
import { render } from 'preact';
import { createPageHistory } from '../../lib/history/page-history.ts';
import { setPageLanguage } from '../../lib/i18n.ts';
import { noteHistoryEvent } from '../../lib/record/note-history-event.ts';
import { readSettings } from '../../lib/settings/store.ts';
import { findShownTab } from './find-shown-tab.ts';
import { Popup } from './Popup.tsx';

// All three in parallel, because the person waits for the slowest.
const history = createPageHistory(noteHistoryEvent);
history.warmUp();
const [tab, settings] = await Promise.all([findShownTab(location), readSettings()]);

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  document.documentElement.dataset.theme = settings.theme;
  render(<Popup tab={tab} history={history} first={settings} />, app);
}
