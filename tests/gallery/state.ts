import type { ComponentChild } from 'preact';
import type { Help } from '../../lib/explain/help.ts';
import type { Progress } from '../../lib/explain/progress.ts';
import type { OverlayLook } from '../../lib/messages/message-map.ts';
import type { PanelState } from '../../lib/overlay/panel-state.ts';

interface AnyState {
  /** Words for what differs, joined with `-`. */
  readonly name: string;
  /** A selector that matches once everything is drawn. */
  readonly shows: string;
  /**
   * What a script then clicks: all matches in document order. Controls that need a trusted press
   * ignore it.
   */
  readonly presses?: readonly string[];
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** The help in a site's page. */
export interface OverlayState extends AnyState {
  readonly surface: 'overlay';
  readonly help: () => Help;
  readonly panel: PanelState;
  readonly progress?: () => Progress;
  readonly look?: Partial<OverlayLook>;
  /** The page has a contact link. */
  readonly hasContact?: boolean;
}

/** Content in one of our pages, with its styles. */
export interface PageState extends AnyState {
  readonly surface: 'popup' | 'options' | 'welcome';
  readonly content: () => ComponentChild;
  /** Sets the answers of the fake browser. */
  readonly prepare?: () => void | Promise<void>;
}

/** One look that a person can see: a row of the gallery's table. */
export type State = OverlayState | PageState;
export type SurfaceName = State['surface'];

/** A state's name, and its window in CSS pixels. */
export interface Size extends Pick<State, 'name' | 'surface'> {
  readonly width: number;
  readonly height: number;
}

export function sizeOf({ name, surface, width = 800, height = 700 }: State): Size {
  return { name, surface, width, height };
}
