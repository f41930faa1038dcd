import type { Fix, Help, Text } from './help.ts';
import { isRunning, type Progress, type RunningRetry } from './progress.ts';

/** What a card shows first, including what is in progress. */
export interface FirstScreen {
  readonly what: Text;
  readonly line: Text | null;
  /** Running retries. Their countdown and stop button replace the line and the main button. */
  readonly running: RunningRetry | null;
  readonly main: Fix | null;
  readonly quiet: readonly Fix[];
}

const quietRoom = 2;

/** `formatTime`: writes a clock time for the reader. */
export function firstScreen(
  help: Help,
  { tried, retry }: Progress,
  formatTime: (at: number) => string,
): FirstScreen {
  const what = tried === null && retry === null ? help.what : help.stillWhat;
  const onCard = help.fixes.filter(({ place }) => place === 'main' || place === 'quiet');
  if (isRunning(retry)) {
    // No other button may mention trying.
    const beside = help.fixes.filter(({ trying }) => trying === 'beside');
    return { what, line: null, running: retry, main: null, quiet: beside };
  }
  const gaveUp: Text | null = retry && {
    key: 'keepGaveUp',
    values: [retry.triesMade, formatTime(retry.beganAt)],
  };
  const [main = null, ...others] = onCard;
  // A fix that failed so often is not offered again.
  const instead = help.fixes.filter(({ trying }) => trying !== null);
  const beside = gaveUp ? instead.filter((fix) => fix !== main) : others;
  const line = help.isForm ? help.line : (gaveUp ?? tried ?? help.line);
  return { what, line, running: null, main, quiet: beside.slice(0, quietRoom) };
}
