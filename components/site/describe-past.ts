import { sayDays } from '../../lib/explain/say-days.ts';
import { joinSentences } from '../../lib/format/punctuation.ts';
import { formatSpan } from '../../lib/format/span.ts';
import { translate } from '../../lib/i18n.ts';
import { roundUpMinutes } from '../../lib/statistics/find-recovery.ts';
import type { SiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import { minuteMs } from '../../lib/time-units.ts';

type Past = Pick<SiteFacts, 'days' | 'recoveryMinutes'>;

/** "You saw it fail on 4 of 23 days. Last time you saw it work again within 35 minutes." */
export function describePast({ days, recoveryMinutes }: Past, locale: string): string {
  const counted = sayDays(days, locale);
  const sentences = counted ? [translate(counted.key, counted.values)] : [];
  if (recoveryMinutes !== null) {
    const span = formatSpan(recoveryMinutes * minuteMs, locale);
    sentences.push(translate('lineHistory', [span]));
  }
  return joinSentences(sentences);
}

/** "You saw it work again within 25 minutes in 3 of 4 cases."; empty if too few. */
export function describeUsualReturn({ usualReturn }: SiteFacts, locale: string): string {
  if (!usualReturn) return '';
  const { withinMs, times, incidents } = usualReturn;
  const span = formatSpan(roundUpMinutes(withinMs) * minuteMs, locale);
  return translate('siteUsuallyBack', [span, times, incidents]);
}
