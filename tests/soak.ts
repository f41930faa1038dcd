/** Seeded runs (`*.long.test.ts`) are short in `npm test`, and full in `npm run soak`. */
export function pickLength<Length>({ short, full }: { short: Length; full: Length }): Length {
  return process.env.BACKSOON_SOAK === 'full' ? full : short;
}
