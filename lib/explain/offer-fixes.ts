import type { Capabilities } from './capabilities.ts';
import { type FixId, type FixRow, fixRow } from './fix-catalog.ts';
import type { FixContext } from './fix-context.ts';
import type { Fix, FixPlace, Text } from './help.ts';
import type { State, StateTables } from './state.ts';

/** The card has a main button and two quiet ones. */
const cardRoom = 3;
/** This many more are open under More help. The rest is folded. */
const moreRoom = 4;

/** The fixes to offer, likeliest first, each with its place and texts. */
export function offerFixes(
  state: State,
  { firstMore, moreAnywhere }: StateTables,
  context: FixContext,
): readonly Fix[] {
  const isPossible = (id: FixId) =>
    !context.hiddenFixes.includes(id) && (fixRow(id).isPossible?.(context) ?? true);
  const onCard = state.fixes.filter(isPossible).slice(0, cardRoom);
  const own = [...(state.more ?? []), ...state.fixes];
  const anywhere = [...(state.more ?? []), ...firstMore, ...state.fixes, ...moreAnywhere];
  const wanted = state.hasAllFixes ? own : anywhere;
  const more = [...new Set(wanted)].filter((id) => !onCard.includes(id) && isPossible(id));
  const { helped } = context.capabilities;
  // Sorting is stable, so fixes without a record keep their order.
  const ranked = more.sort((one, other) => rank(other, helped) - rank(one, helped));
  const place = (id: FixId, place: FixPlace) => toFix(id, place, context);
  return [
    ...onCard.map((id, index) => place(id, index === 0 ? 'main' : 'quiet')),
    ...ranked.slice(0, moreRoom).map((id) => place(id, 'more')),
    ...ranked.slice(moreRoom).map((id) => place(id, 'rest')),
  ];
}

/** Above 0: it helped at least every other time. Below 0: never. 0: unknown. */
function rank(id: FixId, helped: Capabilities['helped']): number {
  const count = helped.get(id);
  if (!count || fixRow(id).staysDown) return 0;
  if (count.worked === 0) return -1;
  const share = count.worked / count.tried;
  return share >= 0.5 ? share : 0;
}

function toFix(id: FixId, place: FixPlace, context: FixContext): Fix {
  const row = fixRow(id);
  const count = context.capabilities.helped.get(id);
  const isLeftToPerson = row.isByHand?.(context) ?? false;
  return {
    id,
    place,
    label: row.labelNow?.(context) ?? { key: row.label },
    hint: say(row.hint, context),
    action: row.action && !isLeftToPerson ? { key: row.action } : null,
    permission: row.permission ?? null,
    warning: row.warning?.(context) ?? null,
    record: count ? { key: 'fixRecord', values: [count.worked, count.tried] } : null,
    isSpaced: row.isSpaced ?? false,
    loadsPage: row.loadsPage ?? false,
    trying: row.trying ?? null,
    isByHand: row.run === null || isLeftToPerson,
    steps: row.steps ?? [],
    instead: row.instead ? { key: row.instead } : null,
  };
}

function say(words: FixRow['hint'], context: FixContext): Text {
  return typeof words === 'string' ? { key: words } : words(context);
}
