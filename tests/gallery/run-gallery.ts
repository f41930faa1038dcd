import { parseArgs } from 'node:util';
import { serveLiveGallery } from './serve-gallery.ts';
import { takePictures } from './take-pictures.ts';

const usage = `npm run gallery                          serves the gallery, until Ctrl-C
npm run gallery -- --pictures FOLDER     takes a picture of every state
  --states card,popup                    only states whose names begin so
  --languages en,de,ar,fi                in these languages (fi: English, 40 % longer)
  --themes light,dark                    in these themes
  --zooms 1,2,4                          at these zooms
  --width 320                            in a window so wide
  --browser firefox                      drawn by Firefox
  --forced-colors                        in the person's own few colors (Chromium)`;

const { values } = parseArgs({
  options: {
    pictures: { type: 'string' },
    states: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en' },
    themes: { type: 'string', default: 'light' },
    zooms: { type: 'string', default: '1' },
    width: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    'forced-colors': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (values.pictures === undefined) {
  const { url } = await serveLiveGallery();
  console.log(`The gallery is at ${url} (Ctrl-C ends it).\n\n${usage}`);
} else {
  const count = await takePictures({
    folder: values.pictures,
    states: values.states.split(','),
    languages: values.languages.split(','),
    themes: values.themes.split(','),
    zooms: values.zooms.split(',').map(Number),
    width: values.width === undefined ? null : Number(values.width),
    browser: values.browser === 'firefox' ? 'firefox' : 'chromium',
    hasForcedColors: values['forced-colors'],
  });
  console.log(`${count} pictures are in ${values.pictures}; index.html shows them side by side.`);
}
