import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Text, TitledText } from './help.ts';
import { sayClockTime, saySpan } from './say-time.ts';
import type { Situation } from './situation.ts';

const hourMs = 60 * 60 * 1000;

const pills = {
  theirs: ['pillTheirs', 'pillNoCodeTheirs'],
  'probably-theirs': ['pillProbablyTheirs', 'pillNoCodeProbablyTheirs'],
  between: ['pillBetween', 'pillNoCodeBetween'],
  'maybe-yours': ['pillMaybeYours', 'pillNoCodeMaybeYours'],
  yours: ['pillYours', 'pillNoCodeYours'],
} as const satisfies Record<Side, readonly [MessageKey, MessageKey]>;

export function choosePill(statusCode: number | 'unknown', side: Side): Text {
  const [withCode, withoutCode] = pills[side];
  if (statusCode === 'unknown') return { key: withoutCode };
  return { key: withCode, values: [String(statusCode)] };
}

/** Title and body: by the code, unless the fault is not the site's, or the site itself gave a time. */
export function chooseWords(
  { meaning, side, retryAt }: Diagnosis,
  statusCode: number | 'unknown',
  { answerer, ...clock }: Situation,
): TitledText {
  if (side === 'between') {
    const name = answerer?.name;
    return {
      title: { key: 'titleBetween' },
      body: name ? { key: 'bodyBetween', values: [name] } : { key: 'bodyBetweenNoName' },
    };
  }
  if (side === 'maybe-yours') {
    return { title: { key: 'titleMaybeYours' }, body: { key: 'bodyMaybeYours' } };
  }
  if (retryAt === null) {
    return {
      title: { key: meaning.title },
      body: { key: meaning.body, values: [String(statusCode)] },
    };
  }
  if (retryAt - clock.now <= hourMs) {
    const span = saySpan(retryAt - clock.now, clock.locale);
    return { title: { key: 'title503Wait' }, body: { key: 'body503Wait', values: [span] } };
  }
  const time = sayClockTime(retryAt, clock);
  return { title: { key: 'title503Later', values: [time] }, body: { key: 'body503Later' } };
}
