import type { ComponentChild } from 'preact';
import type { Help } from '../../lib/explain/help.ts';
import type { Progress } from '../../lib/explain/progress.ts';
import type { OverlayLook } from '../../lib/messages/message-map.ts';
import type { PanelState } from '../../lib/overlay/panel-state.ts';

interface AnyState {
  /** One word for each thing that differs, `-` between them. */
  readonly name: string;
  /** What is there once all of it is drawn. */
  readonly shows: string;
  /** What a script then presses, all matches in the order of the page; what needs a person's press does nothing. */
  readonly presses?: readonly string[];
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** The help in somebody's page. */
export interface OverlayState extends AnyState {
  readonly surface: 'overlay';
  readonly help: () => Help;
  readonly panel: PanelState;
  readonly progress?: () => Progress;
  readonly look?: Partial<OverlayLook>;
  /** The page has a link to its people. */
  readonly hasContact?: boolean;
}

/** What stands in a page of our own, with that page's styles. */
export interface PageState extends AnyState {
  readonly surface: 'popup' | 'options' | 'welcome';
  readonly content: () => ComponentChild;
  /** Tells the browser around it what to answer. */
  readonly prepare?: () => void | Promise<void>;
}

/** One thing that a person can get to see: a row of the gallery's table. */
export type State = OverlayState | PageState;
export type SurfaceName = State['surface'];

/** A state's name, and the window that it is made for, in CSS pixels. */
export interface Size extends Pick<State, 'name' | 'surface'> {
  readonly width: number;
  readonly height: number;
}

export function sizeOf({ name, surface, width = 800, height = 700 }: State): Size {
  return { name, surface, width, height };
}
