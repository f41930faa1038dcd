import type { StatusCode } from '../knowledge/status-codes.ts';
import type { Text, TitledText } from './help.ts';
import type { Judgement } from './judge.ts';
import { holds, say } from './signs.ts';
import type { TextTables } from './texts.ts';

/**
 * The text of the pill. It says nothing about other sites, because the page could read its size.
 */
export function choosePill({ side, broken }: Judgement): Text {
  if (broken !== 'site') return { key: 'pillOpen' };
  return { key: side === 'theirs' ? 'pillTheirs' : 'pillProbablyTheirs' };
}

/** What happened, for *Why*: by the code, unless the fault is not the site's. */
export function chooseWords(
  meaning: StatusCode,
  { signs }: Judgement,
  { happenings }: TextTables,
): TitledText {
  const found = happenings.find((row) => holds(signs, row));
  if (found) return { title: say(found.title, signs), body: say(found.body, signs) };
  const body: Text = { key: meaning.body };
  return {
    title: { key: meaning.title },
    body: signs.cause === null ? { ...body, values: [signs.statusCode] } : body,
  };
}
