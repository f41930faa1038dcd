import type { Try } from '../../lib/statistics/try.ts';
import type { BrowserName } from '../e2e/driver/driver.ts';
import { startRandom } from '../random.ts';
import { fillHistory } from './fill-history.ts';
import { measureDisk } from './measure-disk.ts';
import { openBrowser } from './open-browser.ts';
import type { Figure } from './report.ts';

/** Characters that no compression makes shorter. */
type Noise = (length: number) => string;

/** A path of noise. Longer parts would count as secrets, and no secret is kept. */
const pathOf = (noise: Noise, length: number) => `/${noise(length).replace(/.{18}/g, '$&/')}`;

interface Attack {
  readonly what: string;
  /** More than there is room for. */
  readonly rows: number;
  readonly make: (index: number, noise: Noise) => Pick<Try, 'site' | 'host' | 'path'>;
}

const oneSite = { site: 'evil.example', host: 'evil.example' };
const siteOf = (site: string, path: string) => ({ site, host: site, path });

/** What pages could fill the history with, each in the shape that takes most room. */
const attacks: readonly Attack[] = [
  {
    what: 'a site each, with a long name',
    rows: 15_000,
    make: (_, noise) => siteOf(`${noise(40)}.example`, pathOf(noise, 60)),
  },
  {
    what: 'a site each, with a short name',
    rows: 25_000,
    make: (index) => siteOf(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, '/'),
  },
  {
    what: 'a host each, of one site',
    rows: 25_000,
    make: (_, noise) => ({
      ...oneSite,
      host: `${noise(60)}.evil.example`,
      path: pathOf(noise, 40),
    }),
  },
  {
    what: 'the longest paths',
    rows: 6000,
    make: (_, noise) => ({ ...oneSite, path: pathOf(noise, 1900) }),
  },
  {
    what: 'the same, in two bytes a letter',
    rows: 4000,
    make: (_, noise) => ({ ...oneSite, path: `/…${pathOf(noise, 1900)}` }),
  },
];

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** How large the history gets on disk, whatever fills it. */
export async function measureAttacks(name: BrowserName): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, rows, make } of attacks) {
    const random = startRandom(rows);
    const noise: Noise = (length) =>
      Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
    const { driver, profileFolder } = await openBrowser(name);
    const now = Date.now();
    const tries = Array.from({ length: rows }, (_, index) => ({
      id: `d:${noise(32)}`,
      at: now - index * 1000,
      status: 502,
      kind: 'failed' as const,
      ...make(index, noise),
    }));
    await fillHistory(driver, tries);
    await driver.close();
    const value = (await measureDisk(name, profileFolder)) / 1e6;
    figures.push({ what: `size on disk: ${what}`, value, unit: 'MB', goal: 10 });
  }
  return figures;
}
