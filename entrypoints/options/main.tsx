import './styles.ts';
import { render } from 'preact';
import { between } from '../../lib/format/punctuation.ts';
import { createPageHistory } from '../../lib/history/page-history.ts';
import { readLanguage, setPageLanguage, translate } from '../../lib/i18n.ts';
import { noteHistoryEvent } from '../../lib/record/note-history-event.ts';
import { Options } from './Options.tsx';

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  document.title =
    translate('extensionName') + between(': ', readLanguage()) + translate('optionsTitle');
  render(<Options history={createPageHistory(noteHistoryEvent)} />, app);
}
