import { expect, test } from 'vitest';
import { keyOf } from '../../lib/history/keys.ts';
import { databaseVersion } from '../../lib/history/migrations.ts';
import { toRow } from '../../lib/history/rows.ts';
import { until } from '../until.ts';
import type { Driver } from './driver/driver.ts';
import { loadHistory } from './load-history.ts';
import { hourMs, load } from './past.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { isSilent, overlayAbout, popupAbout, silent, triesOf } from './situations/look.ts';

/** Newer than any of ours. */
const futureVersion = 1000;

inEachBrowser((stage) => {
  test('what worked last before the first failure bounds it, and who wrote the answer is kept with it', async () => {
    const { driver, site, page } = stage();
    site.answer('/', {});
    await page.goto(site.url('/', 'lead.test'));
    expect(await isSilent(driver, page)).toBe(silent);
    expect((await driver.readTries()).filter(({ host }) => host.startsWith('lead'))).toEqual([]);
    const body =
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>';
    site.answer('/', { status: 502, headers: { server: 'nginx' }, body });
    await page.reload();
    await overlayAbout(page, 502);
    const tries = await triesOf(driver, 'lead.test', 2);
    expect(tries.map(({ kind, isBeforeFirstFailure }) => [kind, isBeforeFirstFailure])).toEqual([
      ['worked', true],
      ['failed', undefined],
    ]);
    await until('the name', async () =>
      (await triesOf(driver, 'lead.test', 2)).some(({ answerer }) => answerer === 'nginx'),
    );
  });

  test('deleted under us, it begins anew', async () => {
    const { driver, site, page } = stage();
    await loadHistory(driver, [load('before.example', hourMs, 'failed')]);
    const popup = await popupAbout(stage());
    await until('the list', () => popup.exists('.sites'));
    await deleteHistory(driver);
    site.answer('/', { status: 502 });
    await page.bringToFront();
    await page.goto(site.url('/', 'after.test'));
    await overlayAbout(page, 502);
    await triesOf(driver, 'after.test', 1);
    expect((await driver.readTries()).map(({ host }) => host)).toEqual([`after.test:${site.port}`]);
  });

  test('not as we left it, it starts afresh, keeps what can be read, and says so', async () => {
    const { driver, site, page } = stage();
    const saved = load('saved.example', hourMs, 'failed');
    await driver.evaluate(
      (version, key, row) =>
        new Promise<void>((resolve, reject) => {
          // One after the other, with no way between for a late word of ours about an earlier load.
          indexedDB.deleteDatabase('backsoon');
          const opening = indexedDB.open('backsoon', version);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            // The other stores are missing.
            const tries = opening.result.createObjectStore('tries');
            tries.put(row, key);
            tries.put('rubbish', 'rubbish');
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      databaseVersion,
      keyOf(saved),
      toRow(saved),
    );
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'damaged.test'));
    await overlayAbout(page, 502);
    await triesOf(driver, 'damaged.test', 1);
    expect((await driver.readTries()).map(({ host }) => host)).toEqual([
      'saved.example',
      `damaged.test:${site.port}`,
    ]);
    const popup = await popupAbout(stage());
    await until('the notice', () => popup.exists('[data-notice="damaged"]'));
    // Comes in above it.
    await until('the past', () => popup.exists('[data-part="past"]'));
    await until('the help', () => popup.exists('.active [data-status="502"]'));
    expect(await popup.text('[data-notice="damaged"]')).toContain('Entries saved: 1.');
    await until('the help above it', () => popup.exists('.active [data-status="502"]'));
    await popup.click('[data-notice="damaged"] button');
    await until('no notice', async () => !(await popup.exists('[data-notice="damaged"]')));
  });

  test('of a newer version, while the popup is open: left as it is, and said so', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'newer.test'));
    await overlayAbout(page, 502);
    const popup = await popupAbout(stage());
    await until('the way on', () => popup.exists('[data-do="more"]'));
    await driver.evaluate(
      (version) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('backsoon', version);
          opening.onerror = () => reject(opening.error);
          opening.onblocked = () => reject(new Error('somebody does not make way'));
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      futureVersion,
    );
    await page.bringToFront();
    await page.goto(site.url('/', 'newest.test'));
    await overlayAbout(page, 502);
    const later = await popupAbout(stage());
    await until('the words', () => later.exists('[data-notice="newer"]'));
    const hosts = (await driver.readTries()).map(({ host }) => host);
    expect(hosts).toContain(`newer.test:${site.port}`);
    expect(hosts).not.toContain(`newest.test:${site.port}`);
    const version = await driver.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'backsoon')?.version,
    );
    expect(version).toBe(futureVersion);
    await deleteHistory(driver);
  });
});

function deleteHistory(driver: Driver): Promise<void> {
  return driver.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('backsoon');
        deletion.onsuccess = () => resolve();
        deletion.onerror = () => reject(deletion.error);
      }),
  );
}
