import type { AnswererRule } from '../knowledge/answerers.ts';
import type { Clues } from './clues.ts';

/** Whether every condition of the rule holds. Cheap conditions come first. */
export function matchesRule(rule: AnswererRule, clues: Clues): boolean {
  return (
    (rule.status?.includes(clues.statusCode) ?? true) &&
    (rule.blank === undefined || rule.blank === clues.isBlank) &&
    clues.reason.startsWith(rule.reason ?? '') &&
    matchesHeaders(rule, clues.header) &&
    (rule.signature === undefined || rule.signature === clues.signature) &&
    (rule.jsonKeys ?? []).every((key) => clues.jsonKeys.includes(key)) &&
    (rule.titleOnly === undefined || clues.isTitleOnly) &&
    (rule.text ?? []).every((part) => clues.text.includes(part)) &&
    (rule.markup ?? []).every((part) => clues.markup.includes(part)) &&
    holds(rule.pattern, clues.text) &&
    holds(rule.asked, clues.asked)
  );
}

/**
 * A pattern is compiled at its first use. Before the page is read, there is no text for it. To compile
 * 400 of them then was half of the time of the first call (measured).
 */
export function holds(pattern: RegExp | null, text: string): boolean {
  return pattern === null || (text !== '' && pattern.test(text));
}

type HeaderConditions = Pick<AnswererRule, 'header' | 'headerIs' | 'without'>;

/** Whether every condition on headers holds. A missing header reads as `null`. */
export function matchesHeaders(
  { header = {}, headerIs = {}, without = [] }: HeaderConditions,
  read: Clues['header'],
): boolean {
  return (
    Object.entries(header).every(([name, part]) => read(name)?.includes(part)) &&
    Object.entries(headerIs).every(([name, value]) => read(name) === value) &&
    without.every((name) => read(name) === null)
  );
}
