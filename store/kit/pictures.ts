/** Every picture of the kit, in the sizes that the stores ask for, in pixels. */
export const pictures = {
  '1-card': [1280, 800],
  '2-history': [1280, 800],
  '3-more-help': [1280, 800],
  '4-phone': [1280, 800],
  '5-dark': [1280, 800],
  'promo-tile': [440, 280],
  marquee: [1400, 560],
  icon: [128, 128],
} as const satisfies Record<string, readonly [width: number, height: number]>;

export type PictureName = keyof typeof pictures;

/** Reads the width and height of a PNG. Throws if the file is not a PNG. */
export function readPngSize(png: Buffer): readonly [width: number, height: number] {
  if (png.toString('latin1', 1, 4) !== 'PNG' || png.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error('This is no PNG.');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
