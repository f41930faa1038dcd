import type { VisibleArea } from './visible-area.ts';

type Axis = 'width' | 'height';

const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/**
 * Adapts a style sheet to an area that is not the window. Viewport units become px. Media queries for
 * the window's size become queries that always or never match.
 */
export function fitStyles(styles: string, area: Pick<VisibleArea, Axis>): string {
  return styles
    .replaceAll(/\b(\d+(?:\.\d+)?)[dls]?v([wh])\b/g, (_, share: string, axis: string) => {
      const whole = axis === 'w' ? area.width : area.height;
      return `${Math.floor((Number(share) * whole) / 100)}px`;
    })
    .replaceAll(
      /\((min|max)-(width|height)\s*:\s*(\d+(?:\.\d+)?)px\)/g,
      (_, end: string, axis: Axis, px: string) =>
        answer(end === 'min' ? area[axis] >= Number(px) : area[axis] <= Number(px)),
    )
    .replaceAll(
      /\((width|height)\s*([<>]=?)\s*(\d+(?:\.\d+)?)px\)/g,
      (_, axis: Axis, sign: string, px: string) => answer(compare(area[axis], sign, Number(px))),
    );
}

function compare(size: number, sign: string, px: number): boolean {
  if (sign === '<') return size < px;
  if (sign === '>') return size > px;
  return sign === '<=' ? size <= px : size >= px;
}

function answer(isSo: boolean): string {
  return isSo ? always : never;
}
