import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { obtainProgram } from '../../tests/system/obtain-programs.ts';
import type { Locale } from './locales.ts';
import { type PictureName, pictures } from './pictures.ts';
import type { Shots } from './take-shots.ts';
import type { StoreTexts } from './texts.ts';

export interface Composer {
  /** All pictures of one language, as PNGs. */
  compose(locale: Locale, texts: StoreTexts, shots: Shots): Promise<Record<PictureName, Buffer>>;
  close(): Promise<void>;
}

const icon = readFileSync(new URL('../../public/icons/icon.svg', import.meta.url));
const iconInAir = readFileSync(new URL('../../public/icons/128.png', import.meta.url));

/** Puts the shots beside words and into frames, on a page that a browser draws. */
export async function openComposer(): Promise<Composer> {
  const browser = await puppeteer.launch({
    executablePath: await obtainProgram('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const draw = async (name: PictureName, { tag, direction }: Locale, body: string) => {
    const [width, height] = pictures[name];
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.setContent(
      `<!doctype html><html lang="${tag}" dir="${direction}"><style>${styles}</style><body>${body}</body></html>`,
    );
    const png = await page.screenshot();
    await page.close();
    return Buffer.from(png);
  };
  return {
    async compose(locale, { tagline }, shots) {
      const words = `<div class="words"><p class="name"><img src="${urlOf(icon, 'svg+xml')}">Backsoon</p><h1>${tagline}</h1></div>`;
      const shot = (png: Buffer, kind: string) =>
        `<img class="${kind}" src="${urlOf(png, 'png')}">`;
      return {
        '1-card': shots.card,
        '2-history': await draw(
          '2-history',
          locale,
          `<div class="row">${words}${shot(shots.sites, 'popup')}${shot(shots.oneSite, 'popup')}</div>`,
        ),
        '3-more-help': shots.moreHelp,
        '4-phone': await draw(
          '4-phone',
          locale,
          `<div class="row">${words}${shot(shots.phoneCard, 'phone')}${shot(shots.phoneHelp, 'phone')}</div>`,
        ),
        '5-dark': shots.dark,
        'promo-tile': await draw('promo-tile', locale, `<div class="tile">${words}</div>`),
        marquee: await draw(
          'marquee',
          locale,
          `<div class="row">${words}${shot(shots.smallCard, 'screen')}</div>`,
        ),
        icon: iconInAir,
      };
    },
    close: () => browser.close(),
  };
}

const styles = `
* { box-sizing: border-box; margin: 0 }
body { inline-size: 100vw; block-size: 100vh; overflow: hidden; color: #17191c; background: #eaf1fd;
  font: 16px system-ui, sans-serif }
.popup { border: 1px solid #868e98; border-radius: 10px;
  box-shadow: 0 12px 32px rgb(0 0 0 / 0.2) }
.row { display: flex; gap: 40px; align-items: center; justify-content: center; block-size: 100%;
  padding: 40px 56px }
.words { flex: 1; min-inline-size: 0 }
.name { display: flex; gap: 14px; align-items: center; font-size: 30px; font-weight: 600 }
.name img { inline-size: 56px }
h1 { margin-block-start: 20px; font-size: 46px; line-height: 1.15; text-wrap: balance;
  word-break: auto-phrase }
/* Browsers know no phrases of Chinese. Small enough, it breaks after its comma. */
h1:lang(zh) { font-size: 36px; word-break: keep-all }
.phone { block-size: 700px; border: 10px solid #17191c; border-radius: 36px }
.screen { inline-size: 760px; border: 1px solid #868e98; border-radius: 12px;
  box-shadow: 0 12px 32px rgb(0 0 0 / 0.2) }
.tile { display: grid; place-content: center; block-size: 100%; padding: 24px }
.tile .name { justify-content: center }
.tile h1 { font-size: 28px; text-align: center }
`;

function urlOf(content: Buffer, kind: string): string {
  return `data:image/${kind};base64,${content.toString('base64')}`;
}
