import '../../../entrypoints/welcome/styles.ts';

export { showPage } from './show-page.ts';
