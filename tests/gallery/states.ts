import type { State } from './state.ts';
import { overlayStates } from './states/overlay.ts';
import { pageStates } from './states/pages.tsx';
import { popupStates } from './states/popup.tsx';

/** All looks. A new look needs a row here. */
export const states: readonly State[] = [...overlayStates, ...popupStates, ...pageStates];
