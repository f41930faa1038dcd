/** Repeats a message's words until it is 40 % longer. */
export function lengthen(message: string): string {
  const words = message.replaceAll(/\$\d/g, '').split(/\s+/).filter(Boolean);
  let longer = message;
  for (let next = 0; words.length > 0 && longer.length < message.length * 1.4; next += 1) {
    longer += ` ${words[next % words.length]}`;
  }
  return longer;
}
