import type { MessageKey } from '../i18n.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Side, Text } from './help.ts';
import { type Clock, sayClockTime, saySpan } from './say-time.ts';

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

/** Title and body: by the code, or by the time that the site itself gave. */
export function chooseWords(
  { meaning, retryAt }: Diagnosis,
  statusCode: number | 'unknown',
  clock: Clock,
): { readonly title: Text; readonly body: Text } {
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
