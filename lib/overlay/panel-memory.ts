import type { Corner } from './find-corner.ts';
import type { PanelState } from './panel-state.ts';

/** How the help on a site stood: its next failure, soon after, goes on from there. */
export interface PanelMemory {
  /** What the person made of it; absent while they let it be. */
  readonly state?: PanelState;
  /** Where the person moved it. */
  readonly corner?: Corner;
  /** The words that were read aloud. */
  readonly said?: string;
}
