import type { Identified } from '../knowledge/identified.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { OwnerAdvice } from '../knowledge/owner-advice.ts';
import type { OwnerCheck, StatusCode } from '../knowledge/status-codes.ts';
import type { OwnerPanel, Text } from './help.ts';

/** What the site's owner can do, likeliest cause first. */
export function adviseOwner(
  meaning: StatusCode,
  answerer: Identified | null,
  advice: OwnerAdvice,
): OwnerPanel {
  return {
    intro: toTexts(advice.intro),
    hint: chooseHint(answerer, advice.hints),
    fixes: orderOwnerFixes(meaning, advice).flatMap((id) => {
      const check = advice.checks[id];
      return check ? [{ id, ...toTitledList(check) }] : [];
    }),
    prevention: advice.prevention.map(toTitledList),
    ending: toTexts(advice.ending),
  };
}

/** The checks of the code come first. The rest follows in the usual order. */
export function orderOwnerFixes(
  { owner = [] }: StatusCode,
  { usualOrder }: OwnerAdvice,
): readonly OwnerCheck[] {
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
  return { title: { key: title }, steps: toTexts(steps) };
}

function toTexts(keys: readonly MessageKey[]): readonly Text[] {
  return keys.map((key) => ({ key }));
}
