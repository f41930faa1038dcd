import type { Path } from './help.ts';
import type { Judgement } from './judge.ts';
import { holds, say } from './signs.ts';
import type { TextTables } from './texts.ts';

/** The path to the site with the broken node; `null` if no fault is likely enough. */
export function drawPath(
  { broken, isProven, signs }: Judgement,
  { middles }: TextTables,
): Path | null {
  const middle = middles.find((row) => holds(signs, row));
  if (!middle) return null;
  const isSite = broken === 'site';
  const way = isProven ? 'works' : 'unknown';
  return {
    nodes: [
      { label: { key: 'pathYou' }, state: way },
      { label: say(middle.label, signs), state: isSite ? way : 'broken' },
      { label: { key: 'pathSite' }, state: isSite ? 'broken' : 'unknown' },
    ],
    said: say(middle.said, signs),
  };
}
