import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import type { Page } from '../driver/driver.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { badgeSays, known, openDetails, overlayAbout, overlayStatus, triesOf } from './look.ts';

declare const chrome: Browser;

/** What a page has done before the host comes, and tells in `window.found` if it got in. */
const openers = {
  'defines its name': `customElements.define('backsoon-overlay', class extends HTMLElement {
    constructor() { super(); try { found = this.attachInternals().shadowRoot; } catch {} }
    connectedCallback() { found ??= this.shadowRoot; }
  })`,
  'asks for it in each callback': `customElements.define('backsoon-overlay', class extends HTMLElement {
    static observedAttributes = ['style', 'popover'];
    attributeChangedCallback() { found ??= this.shadowRoot; }
    connectedCallback() { found ??= this.shadowRoot; }
  })`,
  'gives it a root first': `customElements.define('backsoon-overlay', class extends HTMLElement {
    constructor() { super(); try { found = this.attachShadow({ mode: 'open' }); } catch {} }
  })`,
};

/** Each look would show through, or in place of, the card. A page wears all of them that go together. */
const dresses = {
  'in front and larger': `
    backsoon-overlay::before, html *::after { content: "CALL"; position: fixed; inset: 0; background: red }
    backsoon-overlay::first-line { color: transparent !important; font-size: 0 }
    html { opacity: 0; mix-blend-mode: difference; clip-path: inset(50%) }
    html { zoom: 1.5 }`,
  'unseen, small and vertical': `
    backsoon-overlay, * { --ink: transparent !important; --surface: red !important }
    @layer a { backsoon-overlay { opacity: 0 !important; display: none !important } }
    :root { zoom: .3; writing-mode: vertical-rl; font-size: 99px }`,
  'by an animation':
    '@keyframes k { to { opacity: 0 } } backsoon-overlay { animation: k 1s forwards !important }',
};

const clickEaters = {
  'stops clicks at the window': `addEventListener('click', (e) => e.stopImmediatePropagation(), true)`,
  'stops all at the document': `for (const kind of ['pointerdown', 'mousedown', 'click', 'keydown'])
    document.addEventListener(kind, (e) => e.stopPropagation(), true)`,
  'shows a modal dialog': `document.body.append(document.createElement('dialog'));
    document.querySelector('dialog').showModal()`,
};

/** What a page does once the card is there. */
const laterEaters = {
  'shows a modal dialog': () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
  },
  'makes all else inert': () => {
    for (const each of document.documentElement.children) (each as HTMLElement).inert = true;
  },
};

const unpressable = {
  'prevents clicks': `addEventListener('click', (e) => { e.preventDefault(); e.stopImmediatePropagation() }, true)`,
  'prevents every press': `for (const kind of ['pointerdown', 'mousedown', 'click', 'keydown'])
    addEventListener(kind, (e) => { e.preventDefault(); e.stopImmediatePropagation() }, true)`,
};

const hiders = {
  'is see-through again and again': `setInterval(() =>
    document.querySelector('backsoon-overlay')?.style.setProperty('opacity', '0', 'important'), 20)`,
  'is covered by what no press meets': `setInterval(() => {
    document.querySelector('[popover=manual]:not(backsoon-overlay)')?.remove();
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style = 'position: fixed; inset: 0; width: 100%; height: 100%; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
  }, 50)`,
  'is inert with the whole root': 'document.documentElement.inert = true',
};

/** Compares three lists at three moments, and draws itself anew where one of them has grown. */
const comparingPage = `<!doctype html><body><input id="name" value="Ann"><script>
  var cardAtLoad;
  const compare = (list) => {
    const names = [...list].map((element) => element.localName).join();
    if (names.includes('backsoon')) document.body.replaceChildren('Anew');
  };
  addEventListener('load', () => {
    cardAtLoad = document.querySelector('backsoon-overlay') !== null;
    setTimeout(() => compare(document.body.children), 300);
    setTimeout(() => compare(document.querySelectorAll('*')), 800);
    setTimeout(() => {
      compare(document.documentElement.children);
      document.title = 'compared';
    }, 1500);
  });
</script>`;

const page = (script: string, style = '') =>
  // Where a page has scripts of its own, the card waits.
  `<!doctype html><style>${style}</style><h1>Mine</h1>${script && `<script>var found = null; ${script}</script>`}`;

/** A card comes back three times before it leaves, and three of them share the machine. */
const leavingMs = 30_000;

/** Each row has one of its own: the page before has had another. */
const statuses = [502, 503, 504];

inEachBrowser((stage) => {
  async function open(host: string, body: string, status = 502): Promise<Page> {
    const { site, page: tab } = stage();
    site.answer('/', { status, body });
    await tab.goto(site.url('/', host));
    return tab;
  }

  test('a page that looks for a way in gets nothing of it', () =>
    oneByOne(openers, async (script) => {
      const tab = await open('opener.site.test', page(script));
      const overlay = await overlayAbout(tab, 502);
      expect(await tab.evaluate(() => Reflect.get(window, 'found'))).toBeNull();
      await openDetails(overlay);
    }));

  test('no look of the page reaches it', () =>
    oneByOne(dresses, async (style) => {
      const tab = await open('dress.site.test', page('', style));
      const overlay = await overlayAbout(tab, 502);
      await openDetails(overlay);
      expect(await overlay.with(readLooks)).toEqual({ isWhole: true, isLegible: true });
    }));

  test('a page that takes presses for itself: a press works', async () => {
    await oneByOne(clickEaters, async (script) => {
      const tab = await open('eater.site.test', page(script));
      await opensAtLast(tab);
    });
    await oneByOne(laterEaters, async (act) => {
      const tab = await open('eater.site.test', page(''));
      await overlayAbout(tab, 502);
      await tab.evaluate(act);
      await opensAtLast(tab);
    });
  });

  test('a page that prevents presses: a press works, or it leaves', () =>
    oneByOne(unpressable, async (script, index) => {
      const status = statuses[index] ?? 500;
      const tab = await open('eater.site.test', page(script), status);
      const overlay = await overlayAbout(tab, status);
      // A click that is stopped tells the test nothing: what it does is what counts.
      await overlay.click('.more').catch(() => {});
      // Whose listener is first is a race between the page and us: in either case nobody is left alone.
      const end = await until('the press to work, or the card to leave', async () => {
        if ((await tab.overlay()) === null) return 'left';
        return (await isOpen(tab)) && 'worked';
      });
      if (end === 'left') await isHelpedElsewhere(stage(), status);
    }));

  test('a card that cannot be used leaves', async () => {
    const { driver, site } = stage();
    const leaving: Promise<void>[] = [];
    for (const [name, script] of Object.entries(hiders)) {
      const path = `/${leaving.length}`;
      site.answer(path, { status: 502, body: page(script) });
      // Side by side, for it takes seconds. A page behind another one draws nothing.
      const tab = await driver.newPage('window');
      await tab.goto(site.url(path, 'hider.site.test'));
      leaving.push(
        oneByOne({ [name]: tab }, async () => {
          await isHelpedElsewhere({ driver, page: tab }, 502, leavingMs);
          await until('it to be gone', async () => (await tab.overlay()) === null);
        }),
      );
    }
    await Promise.all(leaving);
  });

  test('a page that compares what it holds keeps what was typed', async () => {
    const tab = await open('app.site.test', comparingPage, 503);
    await until('the comparisons', () => tab.evaluate(() => document.title === 'compared'));
    await overlayAbout(tab, 503);
    expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('Ann');
    // Chromium holds the load back for a script that it injects, until what that waits for is there.
    const cardAtLoad = await tab.evaluate(() => Reflect.get(window, 'cardAtLoad'));
    expect(cardAtLoad, 'the load waits for no card').toBe(false);
  });

  // Which codes are 5xx is a unit test's.
  test('status 999 is no 5xx: silence, nothing kept', async () => {
    const { driver } = stage();
    const tab = await open('no.site.test', '<h1>No</h1>', 999);
    await until('it to be known', async () => (await known(driver, tab)) === 'worked');
    expect(await overlayStatus(tab)).toBeNull();
    expect(await driver.badgeText(tab)).toBe('');
    expect(
      (await driver.readTries()).filter(({ host }) => host.startsWith('no.site.test')),
    ).toEqual([]);
  });

  test('a body that is not what its encoding says: badge', () =>
    oneByOne({ gzip: 502, 'x-gzip': 503, deflate: 504 }, async (status, index) => {
      const { site, page: tab } = stage();
      const encoding = ['gzip', 'x-gzip', 'deflate'][index] ?? '';
      site.answer('/', { status, headers: { 'content-encoding': encoding }, body: 'plain' });
      await tab.goto(site.url('/', 'garbled.site.test'));
      await isHelpedElsewhere(stage(), status);
    }));

  test('a name and password in the address are kept nowhere', async () => {
    const { driver, site, page: tab } = stage();
    site.answer('/', { status: 502 });
    await tab.goto(site.url('/', 'ann:hushhush@login.site.test'));
    await overlayAbout(tab, 502);
    await triesOf(driver, 'login.site.test', 1);
    const kept = await driver.evaluate(async () =>
      JSON.stringify([await chrome.storage.session.get(), await chrome.storage.local.get()]),
    );
    expect(kept).not.toContain('hushhush');
    expect(JSON.stringify(await driver.readTries())).not.toContain('hushhush');
  });
});

/** A click that is stopped tells the test nothing: what it does is what counts. */
async function opensAtLast(tab: Page): Promise<void> {
  const press = async () => {
    await (await overlayAbout(tab, 502)).click('.more');
    return (await tab.overlay())?.exists('[data-state="details"]');
  };
  await until('the details', () => press().catch(() => isOpen(tab)));
}

async function isOpen(tab: Page): Promise<boolean> {
  return (await (await tab.overlay())?.exists('[data-state="details"]')) ?? false;
}

/**
 * Runs in the overlay. In its own size within the window, and its words in a colour of their own.
 */
function readLooks(root: Document | ShadowRoot) {
  const frame = root.querySelector('.frame');
  const words = root.querySelector('[data-lead]');
  if (!frame || !words) return null;
  const { left, top, right, bottom, width } = frame.getBoundingClientRect();
  const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const { color, fontSize } = getComputedStyle(words);
  const isLegible = !/, 0\)$|^transparent/.test(color) && Number.parseFloat(fontSize) >= 12;
  return { isWhole: isInside && Math.abs(width - 380) < 2, isLegible };
}

/** The badge says it, and the popup would. */
async function isHelpedElsewhere(
  { driver, page: tab }: Pick<Stage, 'driver' | 'page'>,
  status: number,
  withinMs?: number,
): Promise<void> {
  const isElsewhere = () =>
    driver.evaluate(
      async (tabId, code) => {
        const key = `tab:${tabId}`;
        const { [key]: state } = await chrome.storage.session.get(key);
        // biome-ignore lint/suspicious/noExplicitAny: what the extension remembers has no public type
        const { outcome, drawnBy } = (state as any)?.document ?? {};
        return outcome?.statusCode === code && drawnBy === 'browser';
      },
      Number(tab.tabId),
      status,
    );
  await until('the tab to be helped elsewhere', isElsewhere, withinMs);
  await badgeSays(driver, tab, String(status));
}
