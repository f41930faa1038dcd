import { beforeAll, expect, test } from 'vitest';
import type { MessageKey } from '../../../lib/knowledge/message-key.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { overlayStates } from '../../gallery/states/overlay.ts';
import { article } from '../explain/article.ts';
import { renderHelp, speakEnglish } from './render-help.tsx';

/** The text of each screen of the gallery with everything unfolded. */
const screens = new Map<string, string>();

beforeAll(() => {
  speakEnglish();
  for (const state of overlayStates) {
    screens.set(state.name, tidy(renderHelp(state).main.textContent ?? ''));
  }
});

test.each(Object.entries(article))('point %s is read on a screen', (_point, keys) => {
  const shown = keys.map((key) => [key, screensWith(key)] as const);
  expect(shown.filter(([, names]) => names.length === 0)).toEqual([]);
});

test('the screens on which the article is read, each point where it is read first', () => {
  const points = Object.entries(article).flatMap(([point, keys]) =>
    keys.map((key) => ({ point: Number(point), screen: screensWith(key)[0] })),
  );
  const byScreen = Map.groupBy(points, ({ screen }) => screen);
  const listed = [...byScreen].map(
    ([screen, said]) => `${screen}: ${[...new Set(said.map(({ point }) => point))].join(' ')}`,
  );
  expect(listed).toMatchInlineSnapshot(`
    [
      "details: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89",
      "card: 9 10 12 26",
      "details-in-a-row: 11 27",
      "details-503: 14 78",
      "details-504: 16",
    ]
  `);
});

function screensWith(key: MessageKey): readonly string[] {
  const words = patternOf(messages[key].message);
  return [...screens].flatMap(([name, text]) => (words.test(text) ? [name] : []));
}

/** Values are not part of the article. */
function patternOf(message: string): RegExp {
  const parts = tidy(message).split(/\$\d/);
  return new RegExp(parts.map((part) => RegExp.escape(part)).join('.{0,80}?'));
}

function tidy(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
}
