import { expect, test } from 'vitest';
import { fitStyles } from '../../../lib/overlay/fit-styles.ts';
import { measureVisibleArea, type View } from '../../../lib/overlay/visible-area.ts';

const phone: View = {
  scale: 1,
  left: 0,
  top: 0,
  width: 412,
  height: 800,
  windowWidth: 412,
  windowHeight: 800,
  isTouched: true,
};
const wide = {
  scale: 0.42,
  width: 981,
  height: 1905,
  windowWidth: 981,
  windowHeight: 1905,
};
const rounded = (room: ReturnType<typeof measureVisibleArea>) =>
  room && {
    zoom: Math.round(room.zoom * 100) / 100,
    width: Math.round(room.width),
    height: Math.round(room.height),
    edges: room.edges.map(Math.round),
  };

test.each<[string, Partial<View>, ReturnType<typeof rounded>]>([
  ['a page made for phones', {}, null],
  [
    'a page without a viewport tag',
    wide,
    { zoom: 2.38, width: 412, height: 800, edges: [0, 0, 0, 0] },
  ],
  [
    'a keyboard is open',
    { height: 500 },
    { zoom: 1, width: 412, height: 500, edges: [0, 0, 300, 0] },
  ],
  [
    'a pinch a little in: the help grows with the page',
    { scale: 1.2, width: 343, height: 667, left: 40, top: 100 },
    { zoom: 1, width: 343, height: 667, edges: [100, 29, 33, 40] },
  ],
  [
    'a pinch far in: it grows no further than it stays whole',
    { scale: 4, width: 103, height: 200, left: 0, top: 600 },
    { zoom: 0.32, width: 320, height: 621, edges: [1864, 960, 0, 0] },
  ],
  [
    'a pinch into a page without a viewport tag',
    { ...wide, scale: 1, width: 412, height: 800, left: 569, top: 0 },
    { zoom: 1, width: 412, height: 800, edges: [0, 0, 1105, 569] },
  ],
  ['a large screen, and a pinch on its touchpad', { isTouched: false, scale: 2, width: 206 }, null],
  ['a scrollbar beside the page', { isTouched: false, width: 397 }, null],
  ['a window that is not drawn', { width: 0, height: 0 }, null],
])('%s', (_name, changes, expected) => {
  expect(rounded(measureVisibleArea({ ...phone, ...changes }))).toEqual(expected);
});

test('shares of the window become px of the room, and questions for its size are answered', () => {
  const room = { width: 412, height: 800 };
  const yes = '(min-width: 0px)';
  const no = '(max-width: 0px)';
  const fitted = (styles: string) => fitStyles(styles, room);
  expect(fitted('inline-size: calc(100vw - 32px); max-block-size: 40vh')).toBe(
    'inline-size: calc(412px - 32px); max-block-size: 320px',
  );
  expect(fitted('min(100dvh, 50.5svw)')).toBe('min(800px, 208px)');
  expect(fitted('@media (max-width: 599px), (max-height: 559px) {')).toBe(`@media ${yes}, ${no} {`);
  expect(fitted('@media (min-height: 280px) {')).toBe(`@media ${yes} {`);
  // As the build writes them.
  expect(fitted('@media (width<=599px),(height<=479px){')).toBe(`@media ${yes},${no}{`);
  expect(fitted('@media (width<412px),(height>=280px){')).toBe(`@media ${no},${yes}{`);
  const untouched = '@media (forced-colors:active){a{width:12px;color:var(--x1vw)}}';
  expect(fitted(untouched)).toBe(untouched);
});

test('all questions of the built styles are of a kind that is answered', async () => {
  const { readFileSync, globSync } = await import('node:fs');
  const sheets = ['components/*.css', 'entrypoints/overlay.content/*.css'].flatMap((glob) =>
    globSync(glob).map((file) => readFileSync(file, 'utf8')),
  );
  const left = fitStyles(sheets.join('\n'), { width: 412, height: 800 });
  const unanswered = left.match(/\d[dls]?v(?:[wh]|min|max|i|b)\b|\(.*(?:width|height).*\dp?x.*\)/g);
  const open = (unanswered ?? []).filter((words) => !/\((min|max)-width: 0px\)/.test(words));
  expect(open, 'Use vw, vh, and one comparison a bracket.').toEqual([]);
});
