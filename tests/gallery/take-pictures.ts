import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { obtainProgram } from '../system/obtain-programs.ts';
import { readLook, writeLook } from './page/look.ts';
import { serveBuiltGallery } from './serve-gallery.ts';

interface Wish {
  readonly folder: string;
  /** Prefixes of the wanted states. */
  readonly states: readonly string[];
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  readonly zooms: readonly number[];
  readonly width: number | null;
  readonly browser: 'chromium' | 'firefox';
  readonly hasForcedColors: boolean;
}

/** Takes a picture of each state in each look, and writes a page of them. Returns their number. */
export async function takePictures(wish: Wish): Promise<number> {
  mkdirSync(wish.folder, { recursive: true });
  const gallery = await serveBuiltGallery();
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: wish.browser === 'firefox' ? 'firefox' : 'chrome',
    executablePath: await obtainProgram(wish.browser),
    args: wish.browser === 'chromium' && isRoot ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.emulateTimezone('UTC');
    const force = wish.hasForcedColors ? await forceColors(page) : null;
    await open(page, gallery.url);
    const sizes = await page.evaluate(() => globalThis.galleryStates);
    const files: string[] = [];
    for (const { name, width, height } of sizes) {
      if (!wish.states.some((beginning) => name.startsWith(beginning))) continue;
      for (const language of wish.languages) {
        for (const theme of wish.themes) {
          await force?.(theme);
          for (const zoom of wish.zooms) {
            const look = { ...readLook(''), state: name, language, theme: asTheme(theme) };
            const file = `${[name, language, theme, zoom, wish.width ?? 'own'].join('_')}.png`;
            await setWindow(page, wish.width ?? width, height, zoom);
            await open(page, gallery.url + writeLook(look));
            const fullPage = await page.evaluate(
              () => document.documentElement.scrollHeight > innerHeight,
            );
            // Of a short page that runs from right to left, Chromium takes what is beside it.
            await page.screenshot({ path: join(wish.folder, file), fullPage });
            files.push(file);
          }
        }
      }
    }
    writeFileSync(join(wish.folder, 'index.html'), drawIndex(files));
    return files.length;
  } finally {
    await browser.close();
    await gallery.close();
  }
}

/** Resolves once everything is drawn; rejects with the page's error. */
async function open(page: Page, url: string): Promise<void> {
  // Firefox tells of what the page before it left unloaded. That is no error of this one.
  await page.goto('about:blank');
  const fault = Promise.withResolvers<never>();
  page.once('pageerror', fault.reject);
  const draw = async () => {
    await page.goto(url);
    await page.waitForSelector('html[data-ready]').catch(() => {
      throw new Error(`${url} never shows what it should.`);
    });
  };
  await Promise.race([draw(), fault.promise]);
  page.off('pageerror', fault.reject);
}

/** Puppeteer has no word of its own for it. The person's colors are dark or light as their system is. */
async function forceColors(page: Page) {
  const session = await page.createCDPSession();
  return (theme: string) => {
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: theme },
    ];
    return session.send('Emulation.setEmulatedMedia', { features });
  };
}

function asTheme(theme: string) {
  return readLook(`?theme=${theme}`).theme;
}

/** Like the browser's zoom: fewer and larger CSS pixels. */
async function setWindow(page: Page, width: number, height: number, zoom: number): Promise<void> {
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
  });
}

function drawIndex(files: readonly string[]): string {
  const figures = files.map(
    (file) => `<figure><figcaption>${file}</figcaption><img loading="lazy" src="${file}"></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title>
<style>body{display:flex;flex-wrap:wrap;gap:16px;background:#ddd;font:14px system-ui}
figure{margin:0;max-width:100%}img{max-width:800px;border:1px solid #888}</style>
${figures.join('\n')}`;
}
