import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLocales } from '../store/kit/locales.ts';
import { takeShots } from '../store/kit/take-shots.ts';

/** Takes docs/picture.png again: the first screenshot of the store kit, in English. */
const file = fileURLToPath(new URL('../docs/picture.png', import.meta.url));
const [english] = readLocales();

if (!english) throw new Error('There is no English.');
const { card } = await takeShots(english);
writeFileSync(file, card);
console.log('docs/picture.png is new. Please look at it.');
