import type { State } from './state.ts';
import { overlayStates } from './states/overlay.ts';
import { pageStates } from './states/pages.tsx';
import { popupStates } from './states/popup.tsx';

/** Everything that a person can get to see. Whoever adds a look adds its row. */
export const states: readonly State[] = [...overlayStates, ...popupStates, ...pageStates];
