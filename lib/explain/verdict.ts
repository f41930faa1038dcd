import type { MessageKey } from '../i18n.ts';
import type { Side, Text } from './help.ts';
import type { Identified } from './situation.ts';
import type { Evidence } from './weigh-evidence.ts';

/** The closed list of verdicts: the first sentence that answers "is it me or them?" */
export const verdicts = {
  theirs: 'verdictTheirs',
  'probably-theirs': 'verdictProbablyTheirs',
  between: 'verdictBetween',
  'maybe-yours': 'verdictMaybeYours',
  yours: 'verdictYours',
} as const satisfies Record<Side, MessageKey>;

export interface Facts {
  readonly codeSide: Side;
  readonly answerer: Identified | null;
  readonly evidence: Evidence;
  readonly isOwnNetwork: boolean;
  readonly isStoredCopy: boolean;
}

/** Fewer may be chance, and blaming the visitor wrongly is the worst mistake. */
const enoughToDoubtTheNetwork = 3;

const isNetworkInDoubt = ({ evidence, isOwnNetwork }: Facts) =>
  !isOwnNetwork && evidence.othersOpened === 0 && evidence.othersFailed >= enoughToDoubtTheNetwork;

/** From the strongest fact to the weakest; the first that holds decides. */
const sides: readonly { holds: (facts: Facts) => boolean; side: Side }[] = [
  { holds: ({ codeSide }) => codeSide === 'yours', side: 'yours' },
  { holds: ({ answerer }) => answerer?.where === 'local', side: 'between' },
  { holds: ({ evidence }) => evidence.otherPagesOpened, side: 'theirs' },
  { holds: ({ evidence }) => evidence.sameEdge !== null, side: 'theirs' },
  { holds: isNetworkInDoubt, side: 'maybe-yours' },
  // Other sites that open clear the visitor's network, not a filter that breaks this site only:
  // so they are shown as evidence, and "most likely" stays.
];

/** In the order in which they are shown. */
const reasons: readonly {
  holds: (facts: Facts, side: Side) => boolean;
  say: (facts: Facts) => Text;
}[] = [
  { holds: ({ isStoredCopy }) => isStoredCopy, say: () => ({ key: 'evidenceStoredCopy' }) },
  {
    holds: ({ answerer }) => answerer?.where === 'local',
    say: ({ answerer }) => ({ key: 'evidenceLocal', values: [answerer?.name ?? ''] }),
  },
  {
    holds: ({ evidence }) => evidence.otherPagesOpened,
    say: () => ({ key: 'evidenceOtherPages' }),
  },
  {
    holds: ({ evidence }) => evidence.sameEdge !== null,
    say: ({ evidence }) => ({ key: 'evidenceSameEdge', values: [evidence.sameEdge ?? ''] }),
  },
  {
    holds: isNetworkInDoubt,
    say: ({ evidence }) => ({
      key: 'evidenceOthersFailed',
      values: [String(evidence.othersFailed)],
    }),
  },
  { holds: ({ isOwnNetwork }) => isOwnNetwork, say: () => ({ key: 'evidenceOwnNetwork' }) },
  {
    holds: ({ evidence }) => evidence.othersOpened === 1,
    say: () => ({ key: 'evidenceOthersOpenedOne' }),
  },
  {
    holds: ({ evidence }) => evidence.othersOpened > 1,
    say: ({ evidence }) => ({
      key: 'evidenceOthersOpenedMany',
      values: [String(evidence.othersOpened)],
    }),
  },
  {
    holds: ({ evidence }, side) => side === 'probably-theirs' && evidence.othersOpened === 0,
    say: () => ({ key: 'evidenceNone' }),
  },
];

/** Whose side it is, and why. */
export function judge(facts: Facts): { readonly side: Side; readonly reasons: readonly Text[] } {
  const side = sides.find(({ holds }) => holds(facts))?.side ?? facts.codeSide;
  return {
    side,
    reasons: reasons.filter(({ holds }) => holds(facts, side)).map(({ say }) => say(facts)),
  };
}
