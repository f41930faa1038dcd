import type { AnswererRule } from '../knowledge/answerers.ts';
import type { Clues } from './clues.ts';

/** True when every condition of the rule holds. Cheap conditions come first. */
export function matchesRule(rule: AnswererRule, clues: Clues): boolean {
  return (
    (rule.status?.includes(clues.statusCode) ?? true) &&
    (rule.blank === undefined || rule.blank === clues.isBlank) &&
    clues.reason.includes(rule.reason ?? '') &&
    Object.entries(rule.header ?? {}).every(([name, part]) => clues.header(name)?.includes(part)) &&
    Object.entries(rule.headerIs ?? {}).every(([name, value]) => clues.header(name) === value) &&
    (rule.without ?? []).every((name) => clues.header(name) === null) &&
    (rule.text ?? []).every((part) => clues.text.includes(part)) &&
    (rule.markup ?? []).every((part) => clues.markup.includes(part)) &&
    (rule.pattern?.test(clues.text) ?? true)
  );
}
