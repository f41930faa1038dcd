import controlStyles from '../../components/control.css?inline';
import helpStyles from '../../components/help.css?inline';
import helpDeskStyles from '../../components/help-desk.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import frameStyles from './overlay.css?inline';

/** The styles of the overlay's first look, in their order. Those of the details come with them. */
export const overlayStyles = [
  tokenStyles,
  controlStyles,
  helpStyles,
  helpDeskStyles,
  frameStyles,
].join('\n');
