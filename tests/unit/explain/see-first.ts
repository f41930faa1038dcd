import type { Help, Text } from '../../../lib/explain/help.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** The first screen, short enough to read as lines. */
export function seeFirst(help: Help) {
  const said = [help.what, help.whose, ...(help.line ? [help.line] : [])].map(sayInEnglish);
  const idsAt = (place: string) =>
    help.fixes.filter((fix) => fix.place === place).map(({ id }) => id);
  return {
    words: said.join(' '),
    attributes: [help.side, help.broken, help.howLong].join(' '),
    buttons: `${idsAt('main').join(' ')} | ${idsAt('quiet').join(' ')}`,
  };
}

function sayInEnglish({ key, values = [] }: Text): string {
  return messages[key].message.replace(/\$(\d)/g, (_, place) => `${values[place - 1] ?? ''}`);
}
