import { expect, test, vi } from 'vitest';
import { NameList } from '../../../components/settings/NameList.tsx';
import { FixRecords } from '../../../components/site/FixRecords.tsx';
import { WatchList } from '../../../components/WatchList.tsx';
import { plainCapabilities } from '../../../lib/explain/capabilities.ts';
import { explain } from '../../../lib/explain/explain.ts';
import { noticeCalls } from '../../../lib/notices/notice-calls.ts';
import { load } from '../../gallery/samples/histories.ts';
import { failureWith, situationWith } from '../explain/failures.ts';
import { openPage } from './page.ts';

vi.mock('../../../lib/i18n.ts', () => import('./english.ts'));

const host = 'xn--bcher-kva.example';
const watch = { host, url: `https://${host}/`, state: 'waiting', asked: 'page', at: 0 } as const;
const nothing = () => {};

test.each([
  [
    'the watched sites',
    <WatchList
      key="watches"
      watches={[watch]}
      messages="allowed"
      onAllowMessages={nothing}
      onOpen={nothing}
      onCancel={nothing}
    />,
  ],
  [
    'the lists in the settings',
    <NameList
      key="names"
      title=""
      names={[host]}
      empty=""
      removeLabel="Remove"
      isManaged={false}
      onRemove={nothing}
    />,
  ],
  [
    'what has helped',
    <FixRecords
      key="fixes"
      tries={Array.from({ length: 3 }, (_, at) =>
        load(host, at, 'worked', { afterFix: 'fresh-copy' }),
      )}
    />,
  ],
])('%s write a host as people know it', (_, content) => {
  const { main } = openPage(content);
  expect(main.textContent).toContain('bücher.example');
  expect(main.innerHTML.replaceAll(/data-\w+="[^"]*"/g, '')).not.toContain('xn--');
});

test('so do the notes about calls, and what the fixes say they clear and open', () => {
  const calls = noticeCalls({ failed: [{ host, statusCode: 503, count: 2 }], untoldCount: 0 });
  const capabilities = { ...plainCapabilities, domain: host };
  const url = `https://${host}/cart`;
  const { fixes } = explain(failureWith({ url }), situationWith({ capabilities }));
  const said = JSON.stringify([calls, fixes]);
  expect(said).toContain('bücher.example');
  expect(said).not.toContain('xn--');
});
