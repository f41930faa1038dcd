import type { TitledList } from './help.ts';

/** Codes by which one server says that another one failed it. */
const betweenServers: readonly unknown[] = [502, 504, 520, 521, 522, 523, 524, 525, 526, 530];

/** What such a code is and how a page gets to a reader, for whoever asks. */
export function describeCode(statusCode: number | 'unknown'): TitledList {
  return {
    title:
      statusCode === 'unknown'
        ? { key: 'aboutTitleNoCode' }
        : { key: 'aboutTitle', values: [String(statusCode)] },
    steps: [
      { key: 'aboutCodes' },
      { key: 'aboutPath' },
      { key: betweenServers.includes(statusCode) ? 'aboutBroken' : 'aboutBrokenOnTheWay' },
      { key: 'aboutCauses' },
    ],
  };
}
