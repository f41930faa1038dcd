import type { Pair } from './find-faint.ts';

/** All texts, and all edges of controls. It uses nothing outside itself, like `findCutOff`. */
export function readPairs(root: ParentNode, frameSelector: string): Pair[] {
  const transparent = 'rgba(0, 0, 0, 0)';
  const backOf = (element: Element | null): string => {
    if (element === null) throw new Error('It stands on nothing.');
    const color = getComputedStyle(element).backgroundColor;
    return color === transparent ? backOf(element.parentElement) : color;
  };
  const all = [...root.querySelectorAll<HTMLElement>(`${frameSelector} *`)];

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
      { what: `${what} of ${element.outerHTML.slice(0, 80)}`, kind: 'edge' as const, front, back },
    ];
    if (element.matches('.button.main')) return edge('ground', backOf(element));
    if (element.matches('.button, input[type="search"], select'))
      return edge('border', borderTopColor);
    if (element.matches('.ring, .glyph')) return edge('stroke', stroke);
    if (element.matches('.line')) return edge('line', borderTopColor);
    if (element.matches('.close')) return edge('cross', color);
    if (element.matches('.chevron')) return edge('chevron', color);
    if (element.matches('summary')) {
      element.focus();
      return edge('focus ring', outlineColor);
    }
    return [];
  });
  return [...texts, ...edges];
}
