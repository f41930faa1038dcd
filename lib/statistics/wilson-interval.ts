/** The 97.5th percentile of the normal distribution, for a 95 % interval. */
const z = 1.959963984540054;

/**
 * Wilson's 95 % score interval for `hits` of `total`, as shares from 0 to 1. Unlike the normal
 * approximation it holds for small numbers, and for none or all (Newcombe 1998, method 3).
 */
export function wilsonInterval(hits: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const shrink = 1 + z ** 2 / total;
  const centre = (share + z ** 2 / (2 * total)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / total + (z / (2 * total)) ** 2);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
