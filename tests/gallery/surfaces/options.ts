import '../../../entrypoints/options/styles.ts';

export { showPage } from './show-page.ts';
