import { formatSpan } from '../format/span.ts';
import { formatWhen } from '../format/time.ts';
import { type Facts, isOwnSite } from './facts.ts';
import type { Text, TitledText } from './help.ts';
import type { Judgement } from './judge.ts';
import type { Situation } from './situation.ts';

/**
 * The text of the pill. It says nothing about other sites, because the page could read its size.
 */
export function choosePill({ side, broken }: Judgement): Text {
  if (broken !== 'site') return { key: 'pillOpen' };
  return { key: side === 'theirs' ? 'pillTheirs' : 'pillProbablyTheirs' };
}

/** What happened, for *Why*: by the code, unless the fault is not the site's. */
export function chooseWords(
  facts: Facts,
  { side, state }: Judgement,
  situation: Situation,
): TitledText {
  const { answerer, meaning, retryAt, statusCode, wait } = facts;
  if (facts.cause !== null && state.id !== 'network-in-doubt') {
    return { title: { key: meaning.title }, body: { key: meaning.body } };
  }
  if (state.id === 'stored-copy') {
    return { title: { key: 'titleStored' }, body: { key: 'bodyStored' } };
  }
  if (side === 'between' && !isOwnSite(facts)) {
    const name = answerer?.name;
    return {
      title: { key: 'titleBetween' },
      body: name ? { key: 'bodyBetween', values: [name] } : { key: 'bodyBetweenNoName' },
    };
  }
  if (side === 'maybe-yours') {
    return { title: { key: 'titleMaybeYours' }, body: { key: 'bodyMaybeYours' } };
  }
  if (retryAt !== null && wait === 'short') {
    const span = formatSpan(retryAt - situation.now, situation.locale);
    return { title: { key: 'title503Wait' }, body: { key: 'body503Wait', values: [span] } };
  }
  if (retryAt !== null) {
    const time = formatWhen(retryAt, situation.now, situation);
    return { title: { key: 'title503Later', values: [time] }, body: { key: 'body503Later' } };
  }
  return {
    title: { key: meaning.title },
    body: { key: meaning.body, values: [String(statusCode)] },
  };
}
