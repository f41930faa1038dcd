import type { MessageKey } from '../knowledge/message-key.ts';
import type { Help, Text } from './help.ts';

/** What each card or pill says. */
const always = [
  'cardBy',
  'cardClose',
  'cardCode',
  'cardLabel',
  'cardMoreHelp',
  'cardOpen',
  'extensionName',
  'languageTag',
] as const satisfies readonly MessageKey[];

/** The keys of all that a card or a pill says before anybody has pressed anything. */
export function listFirstWords(help: Help): readonly MessageKey[] {
  const { pill, what, whose, line, days, path, fixes, announcement } = help;
  const texts: readonly (Text | null)[] = [
    pill,
    what,
    whose,
    line,
    days,
    ...(path ? [path.said, ...path.nodes.map(({ label }) => label)] : []),
    ...fixes.map(({ label }) => label),
    ...announcement,
  ];
  return [...always, ...texts.flatMap((text) => text?.key ?? [])];
}
