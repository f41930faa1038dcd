/** The visual viewport: the part of a page that the person sees, in px of the page. */
export interface View {
  /** The screen's zoom factor. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The layout viewport: fixed boxes are placed from its edges. */
  readonly windowWidth: number;
  readonly windowHeight: number;
  /** A touch screen. */
  readonly isTouched: boolean;
}

/** The area that the help may use, in px as the person sees them. */
export interface VisibleArea {
  /** The CSS zoom of the help. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** From the edges of the window: top, right, bottom, left. */
  readonly edges: readonly [number, number, number, number];
}

/** The help fits into this width (WCAG 1.4.10). A pinch never makes it narrower. */
const narrowestPx = 320;
const mostEnlarged = 2;

/** Smaller differences come from rounding. */
const slackPx = 1;

/**
 * The visible area, or `null` where the person sees the whole window. A phone shrinks a page that has
 * no viewport tag. A pinch enlarges the help too, as long as all of it stays visible.
 */
export function measureVisibleArea(view: View): VisibleArea | null {
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
    edges: edges.map((edge) => Math.max(0, edge) / zoom) as unknown as VisibleArea['edges'],
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

/** Converts `inset` from the edges of the window to the edges of the area. */
export function insetInArea(inset: string, area: VisibleArea | null): string {
  if (!area) return inset;
  const parts = inset.split(' ').map((part, side) => {
    const px = Number.parseFloat(part) + (area.edges[side] ?? 0);
    return Number.isNaN(px) ? part : `${px}px`;
  });
  return parts.join(' ');
}

/** Compares to a tenth of a px, because a finger on the screen trembles. */
export function isSameArea(one: VisibleArea | null, other: VisibleArea | null): boolean {
  if (!one || !other) return one === other;
  const numbers = ({ zoom, width, height, edges }: VisibleArea) =>
    [zoom * 1000, width, height, ...edges].map((number) => Math.round(number * 10));
  return numbers(one).join() === numbers(other).join();
}
