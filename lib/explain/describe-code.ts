import type { TitledList } from './help.ts';

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
      { key: 'aboutBroken' },
      { key: 'aboutCauses' },
    ],
  };
}
