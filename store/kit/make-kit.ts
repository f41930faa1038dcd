import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writePrivacyPage } from '../../build/privacy-page.ts';
import { obtainPrograms } from '../../tests/system/obtain-programs.ts';
import { openComposer } from './compose.ts';
import { findFontFaults } from './fonts.ts';
import { readLocales } from './locales.ts';
import { pictures, readPngSize } from './pictures.ts';
import { takeShots } from './take-shots.ts';
import { readTexts, writeTexts } from './texts.ts';

const usage = `npm run kit                       makes pictures and texts for the stores, in .output/kit
npm run kit -- --languages en,ar  only in these`;

const { values } = parseArgs({
  options: { languages: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const wanted = values.languages?.split(',');

if (values.help) console.log(usage);
else {
  try {
    await makeKit();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Writes one folder for each language, to paste and upload in the stores' dashboards. */
async function makeKit(): Promise<void> {
  const locales = readLocales().filter(({ folder }) => wanted?.includes(folder) ?? true);
  const faults = findFontFaults(locales);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await obtainPrograms(['chromium', 'firefox', 'nginx']);
  const root = fileURLToPath(new URL('../../.output/kit/', import.meta.url));
  mkdirSync(root, { recursive: true });
  // The stores ask for the privacy policy at its own address.
  writeFileSync(join(root, 'privacy.html'), writePrivacyPage());
  const composer = await openComposer();
  try {
    for (const locale of locales) {
      const folder = join(root, locale.folder);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const texts = readTexts(locale.folder);
      for (const [name, text] of Object.entries(writeTexts(texts)))
        writeFileSync(join(folder, `${name}.txt`), `${text}\n`);
      const drawn = await composer.compose(locale, texts, await takeShots(locale));
      for (const [name, size] of Object.entries(pictures)) {
        const png = drawn[name as keyof typeof pictures];
        if (String(readPngSize(png)) !== String(size))
          throw new Error(`${name} in ${locale.folder} is ${readPngSize(png)}, not ${size}.`);
        writeFileSync(join(folder, `${name}.png`), png);
      }
      console.log(`.output/kit/${locale.folder}: ${Object.keys(pictures).length} pictures, texts`);
    }
  } finally {
    await composer.close();
  }
}
