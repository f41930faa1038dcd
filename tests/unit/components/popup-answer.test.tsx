import { beforeAll, expect, test } from 'vitest';
import { PopupAnswer } from '../../../entrypoints/popup/PopupAnswer.tsx';
import { firstScreen } from '../../../lib/explain/first-screen.ts';
import type { Help } from '../../../lib/explain/help.ts';
import { noProgress } from '../../../lib/explain/progress.ts';
import { helpAbout, inARow, othersOpened } from '../../gallery/samples/helps.ts';
import { openPage } from './page.ts';
import { speakEnglish } from './render-help.tsx';

beforeAll(speakEnglish);

function reasonIn(help: Help): string | undefined {
  const { findAll } = openPage(
    <PopupAnswer help={help} screen={firstScreen(help, noProgress, String)}>
      {null}
    </PopupAnswer>,
  );
  return findAll('.line.body')[0]?.textContent;
}

test('the popup gives one reason', () => {
  expect(reasonIn(helpAbout({}, othersOpened))).toBe('4 other sites opened since.');
});

test.each<[string, () => Help]>([
  ['an own network', () => helpAbout({ url: 'http://192.168.1.1/' })],
  ['an old page', () => helpAbout({ fromCache: true })],
  ['sites in a row', () => helpAbout({ url: 'http://shop.example/' }, inARow)],
])('but none that its headline already says: %s', (_, help) => {
  expect(reasonIn(help())).toBeUndefined();
});
