import '../../../entrypoints/popup/styles.ts';

export { showPage } from './show-page.ts';
