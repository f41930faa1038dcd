import type { HelpCount } from '../statistics/count-helped.ts';
import type { FixId } from './fix-catalog.ts';
import type { FixRow } from './fix-row.ts';
import type { Fix, FixPlace } from './help.ts';
import { holds, type Signs, say, sayIfAny } from './signs.ts';
import type { Situation } from './situation.ts';
import type { State } from './state.ts';

/** The card has a main button and two quiet ones. */
const cardRoom = 3;
/** This many more are open under More help. The rest is folded. */
const moreRoom = 4;

/** A fix that is possible, and how often it helped here. */
interface Offer {
  readonly id: FixId;
  readonly row: FixRow;
  readonly count: HelpCount | undefined;
}

/** The fixes to offer, likeliest first, each with its place and texts. */
export function offerFixes(
  state: State,
  signs: Signs,
  { states, hiddenFixes, capabilities }: Situation,
): readonly Fix[] {
  const { firstMore, moreAnywhere, fixes } = states;
  const offer = (ids: readonly FixId[]): readonly Offer[] =>
    ids.flatMap((id) => {
      const row = fixes[id];
      const isPossible = row?.possible?.some((condition) => holds(signs, condition)) ?? true;
      if (!row || !isPossible || hiddenFixes.includes(id)) return [];
      return [{ id, row, count: capabilities.helped.get(id) }];
    });
  const onCard = offer(state.fixes).slice(0, cardRoom);
  const own = [...(state.more ?? []), ...state.fixes];
  const anywhere = [...(state.more ?? []), ...firstMore, ...state.fixes, ...moreAnywhere];
  const wanted = new Set(state.hasAllFixes ? own : anywhere);
  for (const { id } of onCard) wanted.delete(id);
  // Sorting is stable, so fixes without a record keep their order.
  const more = [...offer([...wanted])].sort((one, other) => rank(other) - rank(one));
  const place = (offered: Offer, place: FixPlace) => toFix(offered, place, signs);
  return [
    ...onCard.map((offered, index) => place(offered, index === 0 ? 'main' : 'quiet')),
    ...more.map((offered, index) => place(offered, index < moreRoom ? 'more' : 'rest')),
  ];
}

/** Above 0: it helped at least every other time. Below 0: never. 0: unknown. */
function rank({ row, count }: Offer): number {
  if (!count || row.staysDown) return 0;
  if (count.worked === 0) return -1;
  const share = count.worked / count.tried;
  return share >= 0.5 ? share : 0;
}

function toFix({ id, row, count }: Offer, place: FixPlace, signs: Signs): Fix {
  const isLeftToPerson = row.byHand !== undefined && holds(signs, row.byHand);
  return {
    id,
    place,
    label: sayIfAny(row.labelNow, signs) ?? { key: row.label },
    hint: say(row.hint, signs),
    action: row.action && !isLeftToPerson ? { key: row.action } : null,
    permission: row.permission ?? null,
    warning: sayIfAny(row.warning, signs),
    record: count ? { key: 'fixRecord', values: [count.worked, count.tried] } : null,
    isSpaced: row.isSpaced ?? false,
    loadsPage: row.loadsPage ?? false,
    trying: row.trying ?? null,
    isByHand: row.does === null || isLeftToPerson,
    steps: row.steps ?? [],
    instead: row.instead ? { key: row.instead } : null,
  };
}
