import { render } from 'preact';
import { createHistory } from '../../lib/history/history.ts';
import { setPageLanguage } from '../../lib/i18n.ts';
import { findShownTab } from '../../lib/shown-tab.ts';
import { Popup } from './Popup.tsx';

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  render(<Popup tabId={findShownTab(location)} history={createHistory()} />, app);
}
