import './styles.ts';
import { render } from 'preact';
import { afterColon } from '../../lib/format/punctuation.ts';
import { createHistory } from '../../lib/history/history.ts';
import { readLanguage, setPageLanguage, translate } from '../../lib/i18n.ts';
import { noteHistoryEvent } from '../../lib/record/note-history-event.ts';
import { Options } from './Options.tsx';

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  document.title = afterColon(
    translate('extensionName'),
    translate('optionsTitle'),
    readLanguage(),
  );
  render(<Options history={createHistory(noteHistoryEvent)} />, app);
}
