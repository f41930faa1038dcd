import controlStyles from '../../components/control.css?inline';
import partStyles from '../../components/details.css?inline';
import helpStyles from '../../components/help.css?inline';
import helpDeskStyles from '../../components/help-desk.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import frameStyles from './overlay.css?inline';

/** The styles of the overlay's shadow root, in their order. */
export const overlayStyles = [
  tokenStyles,
  controlStyles,
  helpStyles,
  helpDeskStyles,
  frameStyles,
].join('\n');

/** They come with the details. */
export const detailsStyles = partStyles;
