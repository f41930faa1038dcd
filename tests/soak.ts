/**
 * Seeded runs are short in `npm test`, and as long as they are worth in `npm run soak`. Their files
 * end in `.long.test.ts`; what is never short lies in `tests/soak`.
 */
export function pickLength<Length>({ short, full }: { short: Length; full: Length }): Length {
  return process.env.BACKSOON_SOAK === 'full' ? full : short;
}
