import type { Fix, Help, Text } from './help.ts';
import { isRunning, type Progress, type RunningRetry } from './progress.ts';

/** What a card shows first, with what is under way taken in. */
export interface FirstScreen {
  readonly what: Text;
  readonly line: Text | null;
  /** Tries that run for the person: their clock and their stop stand in place of line and main button. */
  readonly running: RunningRetry | null;
  readonly main: Fix | null;
  readonly quiet: readonly Fix[];
}

const quietRoom = 2;

/** `sayTime`: a time as the clock on the wall has it. */
export function firstScreen(
  help: Help,
  { tried, retry }: Progress,
  sayTime: (at: number) => string,
): FirstScreen {
  const what = tried === null && retry === null ? help.what : help.stillWhat;
  const onCard = help.fixes.filter(({ place }) => place === 'main' || place === 'quiet');
  if (isRunning(retry)) {
    // No other button speaks of trying.
    const beside = help.fixes.filter(({ trying }) => trying === 'beside');
    return { what, line: null, running: retry, main: null, quiet: beside };
  }
  const gaveUp: Text | null = retry && {
    key: 'keepGaveUp',
    values: [retry.triesMade, sayTime(retry.beganAt)],
  };
  const [main = null, ...others] = onCard;
  // What was tried so often in vain is not offered once more.
  const instead = help.fixes.filter(({ trying }) => trying !== null);
  const beside = gaveUp ? instead.filter((fix) => fix !== main) : others;
  const line = help.isForm ? help.line : (gaveUp ?? tried ?? help.line);
  return { what, line, running: null, main, quiet: beside.slice(0, quietRoom) };
}
