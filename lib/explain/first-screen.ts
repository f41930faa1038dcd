import type { Fix, Help, Text } from './help.ts';
import type { Progress, RetryView } from './progress.ts';

/** What a card shows first, with what is under way taken in. */
export interface FirstScreen {
  readonly what: Text;
  readonly line: Text | null;
  /** Tries that run for the person: their clock and their stop stand in place of line and main button. */
  readonly running: RetryView | null;
  readonly main: Fix | null;
  readonly quiet: readonly Fix[];
}

const quietRoom = 2;

export function firstScreen(help: Help, { tried, retry }: Progress): FirstScreen {
  const what = tried === null && retry === null ? help.what : help.stillWhat;
  const onCard = help.fixes.filter(({ place }) => place === 'main' || place === 'quiet');
  if (retry !== null && retry.phase !== 'gave-up') {
    // No other button speaks of trying.
    const beside = help.fixes.filter(({ goesWithTrying }) => goesWithTrying);
    return { what, line: null, running: retry, main: null, quiet: beside };
  }
  const gaveUp: Text | null = retry && {
    key: 'keepGaveUp',
    values: [retry.triesMade],
  };
  const [main = null, ...others] = onCard;
  const line = help.isForm ? help.line : (gaveUp ?? tried ?? help.line);
  return { what, line, running: null, main, quiet: others.slice(0, quietRoom) };
}
