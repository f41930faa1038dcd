import './styles.ts';
import { render } from 'preact';
import { report } from '../../lib/errors.ts';
import { setPageLanguage, translate } from '../../lib/i18n.ts';
import { markTold } from '../../lib/record/kept-more.ts';
import { Welcome } from './Welcome.tsx';

const app = document.getElementById('app');
if (app) {
  setPageLanguage(document);
  document.title = translate('welcomeTitle');
  render(<Welcome />, app);
  markTold().catch(report);
}
