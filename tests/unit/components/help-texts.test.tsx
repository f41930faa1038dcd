import { expect, test, vi } from 'vitest';
import { EvidenceList } from '../../../components/EvidenceList.tsx';
import { HostName } from '../../../components/HostName.tsx';
import { PathPicture } from '../../../components/PathPicture.tsx';
import { SayText } from '../../../components/SayText.tsx';
import { diagnose } from '../../../lib/explain/diagnose.ts';
import { drawPath } from '../../../lib/explain/draw-path.ts';
import { failureWith, situationWith } from '../explain/failures.ts';
import { openPage } from './page.ts';

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
  const { find } = openPage(<HostName host={host} />);
  expect(find('bdi').getAttribute('dir')).toBe('ltr');
  expect(find('bdi').innerHTML.replaceAll('<wbr>', '|')).toBe(pieces);
});

test('what clears the visitor has a tick, what only explains has not', () => {
  const { findAll } = openPage(
    <EvidenceList
      texts={[{ key: 'evidenceOwnNetwork' }, { key: 'evidenceOthersOpenedMany', values: ['4'] }]}
    />,
  );
  expect(findAll('li').map((item) => item.getAttribute('data-tone'))).toEqual([
    'plain',
    'clearing',
  ]);
});

test('the way is drawn for eyes and said for ears, in one order', () => {
  const failure = failureWith({ statusCode: 503 });
  const situation = situationWith();
  const path = drawPath(diagnose(failure, situation), situation, 'shop.example');
  const { findAll } = openPage(<PathPicture path={path} />);
  expect(findAll('.path > li').map((node) => node.textContent)).toEqual([
    "You, we don't know",
    'the line from there on works',
    "Not known, we don't know",
    "we don't know the line from there on",
    'shop.example, it stopped here',
  ]);
});
