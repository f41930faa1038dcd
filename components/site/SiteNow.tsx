import { translate } from '../../lib/i18n.ts';
import type { NowFact } from '../../lib/statistics/name-now.ts';
import type { Often } from '../../lib/statistics/name-often.ts';
import type { Reader } from '../charts/reader.ts';
import { describeNow, nowTones } from './describe-now.ts';
import { labelOften, oftenTones } from './label-often.ts';
import { Tag } from './Tag.tsx';

interface SiteNowProps {
  readonly fact: NowFact;
  /** The code of the failure; 0: none. */
  readonly status: number;
  /** The page in the tab is open, and works. */
  readonly isWorking?: boolean;
  readonly isPastKnown?: boolean;
  readonly often: Often;
  readonly now: number;
  readonly reader: Reader;
}

/** Two separate facts: how the site is now, and how often it fails. */
export function SiteNow(props: SiteNowProps) {
  const { fact, status, isWorking = false, isPastKnown = true, often, now, reader } = props;
  return (
    <p class="site-now" data-now={fact.kind} data-often={often}>
      <span class="now" data-tone={nowTones[fact.kind]}>
        {isWorking ? translate('nowSaidWorking') : describeNow(fact, status, now, reader)}
      </span>
      {isWorking && isPastKnown && fact.kind === 'never-failed' && (
        <span class="soft">{` · ${translate('nowSaidNeverFailed')}`}</span>
      )}{' '}
      {often !== 'none' && <Tag tone={oftenTones[often]}>{labelOften(often)}</Tag>}
    </p>
  );
}
