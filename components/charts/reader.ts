import type { Clock } from '../../lib/format/time.ts';

/** How the person reads: language, time zone, and the direction of the lines. */
export interface Reader extends Clock {
  readonly timeZone: string;
  readonly direction: 'ltr' | 'rtl';
}
