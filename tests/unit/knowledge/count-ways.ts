/**
 * The largest number of ways in which a pattern can match from one position. It does not grow with the
 * text. So a search costs at most this number times the pattern's length for each character. Throws on
 * patterns without such a bound: `*`, `+`, `{n,}`, and back references.
 */
export function countWays(source: string): number {
  let at = 0;
  const ways = readAlternatives();
  if (at < source.length) throw new Error(`${source}: no sense at ${at}`);
  return ways;

  function readAlternatives(): number {
    let sum = readSequence();
    while (source[at] === '|') {
      at += 1;
      sum += readSequence();
    }
    return sum;
  }

  function readSequence(): number {
    let product = 1;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      product *= repeat(readAtom());
    }
    return product;
  }

  /** Ways of one atom; its characters are stepped over. */
  function readAtom(): number {
    const [escaped] = /^\\[^1-9k]/.exec(source.slice(at)) ?? [];
    const [set] = /^\[(?:[^\]\\]|\\.)*\]/.exec(source.slice(at)) ?? [];
    const [open] = /^\((?:\?:|\?!|\?=)?/.exec(source.slice(at)) ?? [];
    if (open) return readGroup(open);
    const plain = escaped ?? set ?? source.charAt(at);
    if (/^[*+?{\\]/.test(plain) && !escaped) throw new Error(`${source}: no sense at ${at}`);
    at += plain.length;
    return 1;
  }

  function readGroup(open: string): number {
    at += open.length;
    const inner = readAlternatives();
    if (source[at] !== ')') throw new Error(`${source}: a group is not closed`);
    at += 1;
    return inner;
  }

  function repeat(once: number): number {
    const found = /^(?:\{(\d+)(?:(,)(\d*))?\}|[?*+])\??/.exec(source.slice(at));
    if (!found) return once;
    const [whole, min = '', comma, max] = found;
    at += whole.length;
    if (whole.startsWith('?')) return 1 + once;
    if (whole.startsWith('{') && comma === undefined) return once ** Number(min);
    if (!max) throw new Error(`${source}: ${whole} has no upper bound`);
    let sum = 0;
    for (let times = Number(min); times <= Number(max); times += 1) sum += once ** times;
    return sum;
  }
}
