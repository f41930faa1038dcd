import type { PanelState } from './panel-state.ts';

/**
 * How much may be open before the person opens it in this document. A page can search all text, and
 * what other sites did is none of its business.
 */
export function stateAtRest(restsOnOthers: boolean, wanted: PanelState): PanelState {
  if (restsOnOthers) return 'pill';
  return wanted === 'details' ? 'card' : wanted;
}
