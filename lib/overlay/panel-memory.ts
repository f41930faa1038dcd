import type { Corner } from './find-corner.ts';
import type { PanelState } from './panel-state.ts';

/** How the help looked on a site. The site's next failure, soon after, starts from it. */
export interface PanelMemory {
  /** What the person chose; absent while they chose nothing. */
  readonly state?: PanelState;
  /** Where the person moved it. */
  readonly corner?: Corner;
  /** What the screen reader was told. */
  readonly said?: string;
}
