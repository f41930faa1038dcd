import { expect, test, vi } from 'vitest';
import { HostName } from '../../../components/HostName.tsx';
import { PathPicture } from '../../../components/PathPicture.tsx';
import { SayText } from '../../../components/SayText.tsx';
import { explain } from '../../../lib/explain/explain.ts';
import { nameHost } from '../../../lib/explain/name-host.ts';
import { nothingKnown } from '../../../lib/explain/situation.ts';
import { at, failureWith, situationWith } from '../explain/failures.ts';
import { openPage } from './page.ts';
import { renderHelp } from './render-help.tsx';

vi.mock('../../../lib/i18n.ts', () => import('./english.ts'));

test('a name inside a sentence stands apart, so that it can not turn the sentence around', () => {
  const text = { key: 'evidenceSameEdge', values: ['ענן'] } as const;
  const { find } = openPage(<SayText text={text} />);
  expect(find('bdi').textContent).toBe('ענן');
  expect(find('bdi').parentElement?.textContent).toBe('Several sites that use ענן fail right now.');
});

test.each(['<img src=x>', '$1', '\u2068\u2069'])('the value %j stays text', (value) => {
  const { findAll } = openPage(<SayText text={{ key: 'pathNamed', values: [value] }} />);
  expect(findAll('img')).toHaveLength(0);
});

test.each([
  ['shop.example', 'shop.|example'],
  ['www.shop.example:8080', 'shop.|example:8080'],
  ['xn--bcher-kva.example', 'bücher.|example'],
  ['localhost', 'localhost'],
  [
    'a.b.c.d.e.f.g.h.i.verwaltungsgemeinschaft.example',
    '….|f.|g.|h.|i.|verwaltungsgemeinschaft.|example',
  ],
  [
    'kundencenter.verwaltungsgemeinschaft.example.co.uk',
    '….|verwaltungsgemeinschaft.|example.|co.|uk',
  ],
  [`shop.${'a'.repeat(50)}.example`, `shop.|${'a'.repeat(50)}.|example`],
])('%s may break as %s, and runs from left to right', (host, pieces) => {
  const { find } = openPage(<HostName name={nameHost(host)} />);
  expect(find('bdi').getAttribute('dir')).toBe('ltr');
  expect(find('bdi').innerHTML.replaceAll('<wbr>', '|')).toBe(pieces);
});

test('the way is drawn for eyes in three shapes, and said for ears in one sentence', () => {
  const { path } = explain(failureWith({ url: 'https://shop.example/' }), situationWith());
  if (!path) throw new Error('There is no picture.');
  const { find, findAll } = openPage(<PathPicture path={path} />);
  expect(find('[role="img"]').getAttribute('aria-label')).toBe('It stopped at shop.example.');
  expect(
    findAll('.node').map((node) => [node.textContent, node.getAttribute('data-path')]),
  ).toEqual([
    ['You', 'works'],
    ['Internet', 'works'],
    ['This site', 'broken'],
  ]);
  const shapes = findAll('.glyph').map((glyph) => glyph.getAttribute('d'));
  expect(new Set(shapes).size).toBe(2);
});

test('where the tables cannot be read, no heading stands over nothing', () => {
  const help = () => explain(failureWith(), { ...nothingKnown, now: at, locale: 'en' });
  const page = renderHelp({
    name: 'no tables',
    surface: 'overlay',
    shows: '.frame',
    panel: 'details',
    help,
  });
  const folds = page.findAll('.disclosure').map((fold) => fold.getAttribute('data-part'));
  expect(folds).toEqual(['details']);
  expect(page.findAll('.details > h3').map((heading) => heading.textContent)).toEqual(['Why']);
  expect(
    page.findAll('.details ul, .details ol, .details dl').map(({ children }) => children.length),
  ).not.toContain(0);
});
