import type { Identified } from '../knowledge/identified.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { OwnerAdvice } from '../knowledge/owner-advice.ts';
import type { OwnerCheck, StatusCode } from '../knowledge/status-codes.ts';
import type { OwnerPanel, Text } from './help.ts';

const usualOrder: readonly OwnerCheck[] = ['dns', 'load', 'upstream', 'firewall', 'plugins'];

/** What the site's owner can do, likeliest cause first. */
export function adviseOwner(
  meaning: StatusCode,
  answerer: Identified | null,
  { checks, prevention, hints }: OwnerAdvice,
): OwnerPanel {
  return {
    intro: [{ key: 'ownerIntro' }, { key: 'ownerFirst' }, { key: 'ownerChecks' }],
    hint: chooseHint(answerer, hints),
    fixes: orderOwnerFixes(meaning).flatMap((id) => {
      const check = checks[id];
      return check ? [{ id, ...toTitledList(check) }] : [];
    }),
    prevention: prevention.map(toTitledList),
    ending: [{ key: 'ownerSummary' }, { key: 'ownerStuck' }],
  };
}

/** The checks of the code come first. The rest follows in the usual order. */
export function orderOwnerFixes({ owner = [] }: StatusCode): readonly OwnerCheck[] {
  return [...new Set([...owner, ...usualOrder])];
}

function chooseHint(answerer: Identified | null, hints: OwnerAdvice['hints']): Text | null {
  if (!answerer) return null;
  const own = hints[answerer.answerer];
  if (own) return { key: own };
  const isNamedEdge = answerer.where === 'edge' && answerer.name !== '';
  return isNamedEdge ? { key: 'ownerHintEdge', values: [answerer.name] } : null;
}

function toTitledList([title, ...steps]: readonly [MessageKey, ...MessageKey[]]) {
  return { title: { key: title }, steps: steps.map((key) => ({ key })) };
}
