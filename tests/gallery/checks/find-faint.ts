/** WCAG 2.2, 1.4.3 and 1.4.11. */
const limits = { text: 4.5, edge: 3 };

/** A computed color, and the color behind it. */
export interface Pair {
  readonly what: string;
  readonly kind: keyof typeof limits;
  readonly front: string;
  readonly back: string;
}

/** The pairs with too little contrast. */
export function findFaint(pairs: readonly Pair[]): string[] {
  return pairs
    .map((pair) => ({ ...pair, ratio: contrast(pair.front, pair.back) }))
    .filter(({ kind, ratio }) => ratio < limits[kind])
    .map(({ what, front, back, ratio }) => `${ratio.toFixed(2)} ${front} on ${back}: ${what}`);
}

export function isDark(pairs: readonly Pair[]): boolean {
  return pairs.every(({ back }) => luminance(back) !== 1);
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance", of a color such as `rgb(23, 25, 28)`. */
function luminance(color: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1);
  if (!channels) throw new Error(`${color} is not a plain color.`);
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => Number(channel) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
