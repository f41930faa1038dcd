import { now } from '../samples/now.ts';
import { type Size, sizeOf } from '../state.ts';
import { readLook } from './look.ts';

declare global {
  /** All states, for tests and pictures. */
  var galleryStates: readonly Size[];
  /** Shows another state of the same surface in the same window. */
  var showGalleryState: (name: string, language: string) => Promise<void>;
}

/** Before our code runs, the clock is set to the gallery's time. */
Date.now = () => now;
// axe and tests must see into the overlay, whose root is closed in a site's page.
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return attachShadow.call(this, { ...options, mode: 'open' });
};

const look = readLook(location.search);
const { states } = await import('../states.ts');
globalThis.galleryStates = states.map(sizeOf);
const { showState } = await import('./show-state.ts');
globalThis.showGalleryState = (name, language) => showState({ ...look, state: name, language });
if (look.state === null) (await import('./overview.tsx')).showOverview(look);
else await showState(look);
document.documentElement.dataset.ready = '';
