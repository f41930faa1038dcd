import type { Room } from './room.ts';

type Axis = 'width' | 'height';

const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/**
 * The same style sheet for a room that is not the window. Its shares of the window become px. Its
 * questions for the window's size are answered.
 */
export function fitStyles(styles: string, room: Pick<Room, Axis>): string {
  return styles
    .replaceAll(/\b(\d+(?:\.\d+)?)[dls]?v([wh])\b/g, (_, share: string, axis: string) => {
      const whole = axis === 'w' ? room.width : room.height;
      return `${Math.floor((Number(share) * whole) / 100)}px`;
    })
    .replaceAll(
      /\((min|max)-(width|height)\s*:\s*(\d+(?:\.\d+)?)px\)/g,
      (_, end: string, axis: Axis, px: string) =>
        answer(end === 'min' ? room[axis] >= Number(px) : room[axis] <= Number(px)),
    )
    .replaceAll(
      /\((width|height)\s*([<>]=?)\s*(\d+(?:\.\d+)?)px\)/g,
      (_, axis: Axis, sign: string, px: string) => answer(compare(room[axis], sign, Number(px))),
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
