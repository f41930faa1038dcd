/** The one door to the browser's own API, the same in both browsers. */
export { default as browser } from 'webextension-polyfill';
