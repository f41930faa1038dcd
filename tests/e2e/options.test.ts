import { expect, test } from 'vitest';
import { until } from '../until.ts';
import type { Driver, Page } from './driver/driver.ts';
import { fileOf, loadHistory, pickFile } from './load-history.ts';
import { dayMs, hourMs, load, visits } from './past.ts';
import { inEachBrowser, inOneBrowser } from './situations/in-each-browser.ts';
import { badgeSays, overlayAbout, overlayStatus, triesOf } from './situations/look.ts';

async function openOptions(driver: Driver): Promise<Page> {
  const options = await driver.openExtensionPage('options.html');
  await until('the settings', () => options.exists('fieldset'));
  return options;
}

/** Presses a choice, and waits until it is stored. */
async function choose(options: Page, selector: string): Promise<void> {
  await options.click(selector);
  await until('the word that it is stored', async () =>
    (await options.texts('[role="status"]')).includes('Saved.'),
  );
}

async function forgetAll(options: Page): Promise<void> {
  await options.click('.confirm button');
  await until('the question', () => options.exists('.confirm .danger'));
  await options.click('.confirm .danger');
  await said(options, 'All history is deleted.');
}

const said = (options: Page, words: string) =>
  until(`"${words}"`, async () => (await options.texts('[role="status"]')).includes(words));

inEachBrowser((stage) => {
  test('a pill, nothing but the popup, and a card again', async () => {
    const { driver, site, page } = stage();
    const options = await openOptions(driver);
    site.answer('/', { status: 502 });
    await page.bringToFront();
    await page.goto(site.url('/', 'look.site.test'));
    const card = await overlayAbout(page, 502);
    await until('the card', async () => (await card.attribute('.help', 'data-state')) === 'card');

    await choose(options, 'input[value="pill"]');
    await page.reload();
    const pill = await overlayAbout(page, 502);
    expect(await pill.attribute('.help', 'data-state')).toBe('pill');

    await choose(options, 'input[value="popup"]');
    await page.reload();
    await badgeSays(driver, page, '502');
    await triesOf(driver, 'look.site.test', 3);
    expect(await overlayStatus(page)).toBeNull();
    await driver.closePopup();

    await options.bringToFront();
    await choose(options, 'input[value="card"]');
  });

  test('dark, in the page and in the settings', async () => {
    const { driver, site, page } = stage();
    const options = await openOptions(driver);
    await choose(options, 'input[value="dark"]');
    const surface = () => options.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await until('a dark page', async () => (await surface()) === 'rgb(28, 31, 36)');
    site.answer('/', { status: 502 });
    await page.bringToFront();
    await page.goto(site.url('/', 'dark.site.test'));
    const overlay = await overlayAbout(page, 502);
    expect(await overlay.attribute('.frame', 'data-theme')).toBe('dark');
    await options.bringToFront();
    await choose(options, 'input[value="auto"]');
  });

  test('with the history off nothing is kept, and help is there all the same', async () => {
    const { driver, site, page } = stage();
    const options = await openOptions(driver);
    await choose(options, '.check:has(.hint) input');
    site.answer('/', { status: 502 });
    await page.bringToFront();
    await page.goto(site.url('/', 'off.site.test'));
    await overlayAbout(page, 502);
    const popup = await driver.openExtensionPage(`popup.html?tabId=${page.tabId}`);
    await until('the note', () => popup.exists('[data-notice="off"]'));
    await popup.close();
    await options.bringToFront();
    await choose(options, '.check:has(.hint) input');
    await page.bringToFront();
    await page.reload();
    const rows = await triesOf(driver, 'off.site.test', 1);
    expect(rows).toHaveLength(1);
  });

  test('out as a file, all deleted, and in again: the same', async () => {
    const { driver } = stage();
    const options = await openOptions(driver);
    await forgetAll(options);
    await loadHistory(driver, [...visits('one.example', 2, 9), ...visits('two.example', 1, 5)]);
    const before = await driver.readTries();
    const file = await save(options, 'json');
    await forgetAll(options);
    expect(await driver.readTries()).toEqual([]);
    await pickFile(options, file);
    await until('the look into the file', () => options.exists('.import .main'));
    expect(await options.text('.import .facts')).toMatch(/Sites\s+2\s+Page loads\s+20/);
    await options.click('.import .main');
    await said(options, 'Done. Page loads added: 20.');
    expect(await driver.readTries()).toEqual(before);

    await pickFile(options, file);
    await until('the look into the file', () => options.exists('.import .main'));
    await options.click('.import .main');
    await said(options, 'Done. Page loads added: 0.');
    expect(await driver.readTries()).toEqual(before);
  });

  test('a new reader breaks a page and mends it', async () => {
    const { driver } = stage();
    const welcome = await driver.openExtensionPage('welcome.html');
    await until('the broken page', () => welcome.exists('.help[data-status="502"]'));
    await welcome.click('.help .button.main');
    await until('it works', () => welcome.exists('.repaired'));
    await welcome.click('.repaired button');
    await until('it is broken again', () => welcome.exists('.help[data-status="502"]'));
    expect(await driver.readTries()).not.toContainEqual(
      expect.objectContaining({ host: 'shop.example' }),
    );
  });
});

// What is read out of a file, and what is refused, our code decides.
inOneBrowser((stage) => {
  test('as a table', async () => {
    const { driver } = stage();
    const options = await openOptions(driver);
    await loadHistory(driver, [load('table.example', hourMs, 'failed', { answerer: '=1+1' })]);
    const rows = (await save(options, 'csv')).split('\r\n');
    expect(rows[0]).toMatch(/time,site,host,path,status,result,answerer,check,count$/);
    expect(rows.find((row) => row.includes('table.example'))).toMatch(
      /,table\.example,table\.example,\/,502,failed,'=1\+1,,1$/,
    );
  });

  test('in place of what is here', async () => {
    const { driver } = stage();
    await loadHistory(driver, visits('old.example', 1, 3));
    const options = await openOptions(driver);
    await pickFile(options, fileOf([load('new.example', hourMs, 'failed')]));
    await until('the look into the file', () => options.exists('.import .button:nth-child(2)'));
    await options.click('.import .button:nth-child(2)');
    await said(options, 'Done. Page loads added: 1.');
    expect((await driver.readTries()).map(({ host }) => host)).toEqual(['new.example']);
  });

  test('a file that is not a history of ours is refused in words', async () => {
    const { driver } = stage();
    await loadHistory(driver, [load('kept.example', hourMs, 'failed')]);
    const before = await driver.readTries();
    const options = await openOptions(driver);
    const files = {
      PNG: "This file can't be read. Nothing was changed.",
      '{"tries":[]}': 'This file is not from Backsoon. Nothing was changed.',
      '{"format":"backsoon-history","version":9,"tries":[]}':
        'This file is from a newer Backsoon. Nothing was changed.',
    };
    for (const [content, words] of Object.entries(files)) {
      await pickFile(options, content);
      await said(options, words);
      expect(await driver.readTries(), content).toEqual(before);
    }
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(200_000_000)], 'big.json'));
      if (!field) throw new Error('The page has no file field.');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await said(options, 'This file is too big to be from Backsoon. Nothing was changed.');
  });

  test('hostile rows are left out and said so, and names stay text', async () => {
    const { driver } = stage();
    const options = await openOptions(driver);
    const hostile = [
      load('<img src=x onerror=alert(1)>', hourMs, 'failed'),
      load('lone.example', hourMs, 'failed', { path: '/\ud800' }),
      load('__proto__', hourMs, 'failed', { answerer: '<b>bold</b>' }),
      load('future.example', -2 * dayMs, 'failed'),
      load('ancient.example', 400 * dayMs, 'failed'),
    ];
    await pickFile(options, fileOf(hostile));
    await until('the look into the file', () => options.exists('.import .main'));
    expect(await options.text('.import .facts')).toMatch(
      /Page loads\s+1\s+.*old to keep\s+1\s+.*future\s+1\s+.*readable\s+2/s,
    );
    await options.click('.import .main');
    await said(options, 'Done. Page loads added: 1.');
    const popup = await driver.openExtensionPage('popup.html');
    await until('the row', () => popup.exists('[data-site="__proto__"]'));
    await popup.click('[data-site="__proto__"] button');
    await until('its page', () => popup.exists('[data-part="answers"]'));
    expect(await popup.exists('b')).toBe(false);
    expect(popup.errors).toEqual([]);
  });
});

/** Presses a button that saves a file, and reads what it hands to the browser's downloads. */
async function save(options: Page, form: 'json' | 'csv'): Promise<string> {
  await options.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.arrayBuffer().then((bytes) => {
        document.body.dataset.saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      });
      URL.createObjectURL = create;
      return create.call(URL, blob);
    };
    delete document.body.dataset.saved;
  });
  await options.click(`[data-do="${form}"]`);
  return until('the file', () => options.attribute('body', 'data-saved'));
}
