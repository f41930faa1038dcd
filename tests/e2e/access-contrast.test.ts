import { describe, expect, test } from 'vitest';
import { openFailing, unfoldAll } from './access-page.ts';
import type { Surface } from './driver/driver.ts';
import { screens } from './screens.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const limits = { text: 4.5, edge: 3 };

/** A color as the browser computes it, on the one it stands on. */
interface Pair {
  readonly what: string;
  readonly kind: keyof typeof limits;
  readonly front: string;
  readonly back: string;
}

/** One answer for each side and for each kind of node in the picture. */
const failures = [
  { status: 502 },
  { status: 503 },
  { status: 511 },
  { status: 522, headers: { server: 'cloudflare', 'cf-ray': '8f00000000000000-FRA' } },
];

describe.each(['light', 'dark'])('%s', (side) => {
  const look = { dark: side === 'dark' };
  inEachBrowser(
    (stage) => {
      test.each(failures)('every text and edge of a $status can be seen', async (failure) => {
        const overlay = await openFailing(stage(), failure);
        await overlay.click('.more');
        await unfoldAll(overlay);
        const pairs = await readPairs(overlay, '.frame');
        expect(pairs.length).toBeGreaterThan(50);
        expect(new Set(pairs.map(({ kind }) => kind)).size).toBe(2);
        expect(isDark(pairs)).toBe(look.dark);
        expect(findFaint(pairs)).toEqual([]);
      });

      test.each(screens)('every text and edge of $name can be seen', async ({ open }) => {
        const pairs = await readPairs(await open(stage()), 'main');
        expect(pairs.length).toBeGreaterThan(20);
        expect(isDark(pairs)).toBe(look.dark);
        expect(findFaint(pairs)).toEqual([]);
      });
    },
    { look },
  );
});

function findFaint(pairs: readonly Pair[]) {
  return pairs
    .map((pair) => ({ ...pair, ratio: contrast(pair.front, pair.back) }))
    .filter(({ kind, ratio }) => ratio < limits[kind]);
}

function isDark(pairs: readonly Pair[]): boolean {
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

function readPairs(surface: Surface, area: '.frame' | 'main'): Promise<Pair[]> {
  return surface.with((root, within) => {
    const transparent = 'rgba(0, 0, 0, 0)';
    const backOf = (element: Element | null): string => {
      if (element === null) throw new Error('It stands on nothing.');
      const color = getComputedStyle(element).backgroundColor;
      return color === transparent ? backOf(element.parentElement) : color;
    };
    const all = [...root.querySelectorAll(`${within} *`)];

    const texts = all
      .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeValue?.trim()))
      .map((element) => ({
        what: element.textContent.trim(),
        kind: 'text' as const,
        front: getComputedStyle(element).color,
        back: backOf(element),
      }));
    const edges = all.flatMap((element) => {
      const { borderTopColor, stroke, color, outlineColor } = getComputedStyle(element);
      const around = () => backOf(element.parentElement);
      const edge = (what: string, front: string, back = around()) => [
        {
          what: `${what} of ${element.outerHTML.slice(0, 80)}`,
          kind: 'edge' as const,
          front,
          back,
        },
      ];
      if (element.matches('.button.main')) return edge('ground', backOf(element));
      if (element.matches('.button, input[type="search"], select'))
        return edge('border', borderTopColor);
      if (element.matches('.ring, .glyph')) return edge('stroke', stroke);
      if (element.matches('.line')) return edge('line', borderTopColor);
      if (element.matches('.close')) return edge('cross', color);
      if (element.matches('.chevron')) return edge('chevron', color);
      if (element.matches('summary')) {
        (element as HTMLElement).focus();
        return edge('focus ring', outlineColor);
      }
      return [];
    });
    return [...texts, ...edges];
  }, area);
}
