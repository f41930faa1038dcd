import type { SiteDescription } from '../../lib/statistics/describe-site.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import type { Reader } from '../charts/reader.ts';
import { describeNow } from './describe-now.ts';
import { WordTag } from './WordTag.tsx';

export interface DescribedSite {
  readonly summary: SiteSummary;
  readonly description: SiteDescription;
}

interface SiteNowProps extends DescribedSite {
  readonly now: number;
  readonly reader: Reader;
}

/** The first answer: how often in a word, and how it stands now. */
export function SiteNow({ summary, description, now, reader }: SiteNowProps) {
  return (
    <p class="site-now">
      <WordTag word={description.word} /> {describeNow(description, summary, now, reader)}
    </p>
  );
}
