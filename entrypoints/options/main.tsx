import './styles.ts';
import { render } from 'preact';
import { createHistory } from '../../lib/history/history.ts';
import { setPageLanguage, translate } from '../../lib/i18n.ts';
import { noteHistoryEvent } from '../../lib/record/note-history-event.ts';
import { Options } from './Options.tsx';

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  document.title = `${translate('extensionName')}: ${translate('optionsTitle')}`;
  render(<Options history={createHistory(noteHistoryEvent)} />, app);
}
