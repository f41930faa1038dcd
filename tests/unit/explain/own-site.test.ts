import { beforeAll, expect, test } from 'vitest';
import { helpAbout } from '../../gallery/samples/helps.ts';
import { speakEnglish } from '../components/render-help.tsx';

beforeAll(speakEnglish);

test.each(['http://192.168.1.1/', 'http://192.168.1.7/', 'http://fritz.box/'])(
  'nothing stands between the person and their own %s',
  (url) => {
    const { title, evidence } = helpAbout({ url });
    expect(title).toEqual({ key: 'title502' });
    expect(evidence).toEqual([{ key: 'evidenceOwnNetwork' }]);
  },
);

const nginx =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>';

test.each([
  ['a router', 'http://192.168.1.1/', ''],
  ['a router by its name', 'http://fritz.box/', ''],
  ['a router with nginx', 'http://192.168.0.1/', nginx],
  ['a NAS with nginx', 'http://192.168.1.10/', nginx],
  ['a NAS by its name', 'https://nas.local/', nginx],
  ['a home server', 'http://10.0.0.4:8123/', ''],
])('%s has its own words, and nothing that is said of strangers’ sites', (_what, url, page) => {
  const help = helpAbout({ url, headers: {} }, {}, page);
  expect(help.whose.key).toBe('sideOwnNetwork');
  expect(help.line?.key).toBe('lineOwnNetwork');
  expect(help.path).toBeNull();
  const ids = help.fixes.map(({ id }) => id);
  expect(ids).toContain('own-site');
  // "Often there is nothing to repair on your side", and "It may be your company's filter".
  expect(ids).not.toContain('come-later');
  expect(ids).not.toContain('at-work');
});

test('a filter in front of one’s own site is still told', () => {
  const page = 'The following error was encountered while trying to retrieve the URL (squid/6.1)';
  const ids = helpAbout({ url: 'http://192.168.1.10/', headers: {} }, {}, page).fixes;
  expect(ids.map(({ id }) => id)).toContain('at-work');
});
