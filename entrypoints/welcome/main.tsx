import '../../components/tokens.css';
import '../../components/control.css';
import '../../components/page.css';
import '../../components/help.css';
import './welcome.css';
import { render } from 'preact';
import { setPageLanguage, translate } from '../../lib/i18n.ts';
import { Welcome } from './Welcome.tsx';

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  document.title = translate('welcomeTitle');
  render(<Welcome />, app);
}
