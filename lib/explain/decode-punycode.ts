/** The numbers of RFC 3492, section 5. */
const base = 36;
const leastDigit = 1;
const mostDigit = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialPoint = 128;
const lastPoint = 0x10ffff;

/** Decodes a label after `xn--`; `null` if it is invalid. */
export function decodePunycode(label: string): string | null {
  const end = label.lastIndexOf('-');
  const points = [...label.slice(0, Math.max(0, end))].map((letter) => letter.codePointAt(0) ?? 0);
  const digits = [...label.slice(end + 1)].map(digitOf);
  let point = initialPoint;
  let bias = initialBias;
  let index = 0;
  let place = 0;
  while (place < digits.length) {
    const before = index;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digits[place++];
      if (digit === undefined || digit < 0) return null;
      index += digit * weight;
      const threshold = Math.min(mostDigit, Math.max(leastDigit, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = points.length + 1;
    bias = adapt(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > lastPoint) return null;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function digitOf(letter: string): number {
  return '0123456789'.includes(letter)
    ? Number(letter) + 26
    : 'abcdefghijklmnopqrstuvwxyz'.indexOf(letter);
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > ((base - leastDigit) * mostDigit) / 2; bias += base)
    rest = Math.floor(rest / (base - leastDigit));
  return bias + Math.floor(((base - leastDigit + 1) * rest) / (rest + skew));
}
