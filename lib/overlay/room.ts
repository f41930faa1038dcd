/** The part of a page that the person sees, in px of the page. */
export interface View {
  /** How much the screen enlarges it. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the whole window, from whose edges fixed boxes are placed. */
  readonly windowWidth: number;
  readonly windowHeight: number;
  /** A thumb presses, and pinches. */
  readonly isTouched: boolean;
}

/** Where the help has its place on the screen, in px as the person sees them. */
export interface Room {
  /** What a px of the help must be multiplied by. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** From the edges of the window: top, right, bottom, left. */
  readonly edges: readonly [number, number, number, number];
}

/** The help fits into this width (WCAG 1.4.10), and no pinch makes it narrower. */
const narrowestPx = 320;
const mostEnlarged = 2;

/** Differences in size that come from rounding. */
const slackPx = 1;

/**
 * The room that the person sees, where that is not the window; else `null`. A page without a viewport
 * tag is laid out for a wide screen. A phone makes it small. A pinch enlarges the help too, as far as
 * it stays whole.
 */
export function measureRoom(view: View): Room | null {
  const { scale, left, top, width, height, windowWidth, windowHeight, isTouched } = view;
  const isWhole = windowWidth - width <= slackPx && windowHeight - height <= slackPx;
  if (scale <= 0 || width <= 0 || (!isTouched && scale >= 1)) return null;
  if (scale === 1 && isWhole) return null;
  const widest = Math.min(mostEnlarged, (width * scale) / narrowestPx);
  const seen = Math.min(Math.max(scale, 1), Math.max(widest, 1));
  const zoom = seen / scale;
  const edges = [top, windowWidth - left - width, windowHeight - top - height, left] as const;
  return {
    zoom,
    width: width / zoom,
    height: height / zoom,
    edges: edges.map((edge) => Math.max(0, edge) / zoom) as unknown as Room['edges'],
  };
}

export function readView(window: Window): View | null {
  const { visualViewport, innerWidth, innerHeight } = window;
  if (!visualViewport) return null;
  const { scale, offsetLeft, offsetTop, width, height } = visualViewport;
  return {
    scale,
    left: offsetLeft,
    top: offsetTop,
    width,
    height,
    windowWidth: innerWidth,
    windowHeight: innerHeight,
    isTouched: window.matchMedia('(hover: none) and (pointer: coarse)').matches,
  };
}

/** `inset`, which counts from the edges of the window, counted from those of the room. */
export function insetInRoom(inset: string, room: Room | null): string {
  if (!room) return inset;
  const parts = inset.split(' ').map((part, side) => {
    const px = Number.parseFloat(part) + (room.edges[side] ?? 0);
    return Number.isNaN(px) ? part : `${px}px`;
  });
  return parts.join(' ');
}

/** To the tenth of a px: a finger on the screen trembles. */
export function isSameRoom(one: Room | null, other: Room | null): boolean {
  if (!one || !other) return one === other;
  const numbers = ({ zoom, width, height, edges }: Room) =>
    [zoom * 1000, width, height, ...edges].map((number) => Math.round(number * 10));
  return numbers(one).join() === numbers(other).join();
}
