import { expect, test } from 'vitest';
import { listReasons } from '../../../lib/explain/list-reasons.ts';
import { nothingKnown } from '../../../lib/explain/situation.ts';
import { type Facts, judge } from '../../../lib/explain/verdict.ts';

const nothing: Facts = {
  statusCode: 502,
  codeSide: 'probably-theirs',
  answerer: null,
  evidence: nothingKnown.evidence,
  isOwnNetwork: false,
  isStoredCopy: false,
};
const evidence = (changes: Partial<Facts['evidence']>) => ({
  evidence: { ...nothingKnown.evidence, ...changes },
});
const squid = {
  answerer: 'squid',
  name: 'Squid',
  where: 'local',
  carriers: [],
  requestId: null,
} as const;
const cloudflare = {
  answerer: 'cloudflare',
  name: 'Cloudflare',
  where: 'edge',
  carriers: [],
  requestId: null,
} as const;
const nginx = {
  answerer: 'nginx',
  name: 'nginx',
  where: 'site',
  carriers: [],
  requestId: null,
} as const;

/** Reasons without their common `evidence`. */
test.each<[string, Partial<Facts>, string, string]>([
  ['a code alone', {}, 'probably-theirs', 'None CodeProbablyTheirs'],
  ['a sure code alone', { codeSide: 'theirs' }, 'theirs', 'CodeTheirs'],
  ['a hidden code', { statusCode: 'unknown' }, 'probably-theirs', 'None'],
  [
    'one other opened',
    evidence({ othersOpened: 1 }),
    'probably-theirs',
    'OthersOpenedOne CodeProbablyTheirs',
  ],
  [
    'others opened',
    evidence({ othersOpened: 14 }),
    'probably-theirs',
    'OthersOpenedMany CodeProbablyTheirs',
  ],
  ['three others failed', evidence({ failedInARow: 4 }), 'maybe-yours', 'OthersFailed'],
  [
    'three failed, a sure code',
    { codeSide: 'theirs', ...evidence({ failedInARow: 4 }) },
    'maybe-yours',
    'OthersFailed',
  ],
  [
    'three failed, the site answered',
    { answerer: nginx, ...evidence({ failedInARow: 4 }) },
    'maybe-yours',
    'OthersFailed',
  ],
  [
    'other pages of the site opened',
    evidence({ otherPageOpened: true, failedInARow: 6 }),
    'theirs',
    'OtherPages',
  ],
  [
    'others behind the same edge fail',
    { answerer: cloudflare, ...evidence({ failingEdge: 'Cloudflare', othersOpened: 2 }) },
    'theirs',
    'SameEdge OthersOpenedMany EdgeAnswered',
  ],
  ['a filter answered', { answerer: squid }, 'between', 'Local'],
  ['a nameless filter answered', { answerer: { ...squid, name: '' } }, 'between', 'LocalNoName'],
  [
    'a filter answered, others opened',
    { answerer: squid, codeSide: 'theirs', ...evidence({ othersOpened: 2 }) },
    'between',
    'Local OthersOpenedMany',
  ],
  [
    'a filter answered, others failed',
    { answerer: squid, ...evidence({ failedInARow: 10 }) },
    'between',
    'Local',
  ],
  ['the site answered', { answerer: nginx }, 'probably-theirs', 'SiteAnswered CodeProbablyTheirs'],
  [
    'an edge answered',
    { answerer: cloudflare, codeSide: 'theirs' },
    'theirs',
    'EdgeAnswered CodeTheirs',
  ],
  ['the network wants a sign-in', { statusCode: 511, codeSide: 'yours' }, 'yours', 'CodeYours'],
  ['a saved copy', { isStoredCopy: true }, 'probably-theirs', 'StoredCopy None CodeProbablyTheirs'],
])('%s', (_name, changes, expectedSide, reasons) => {
  const facts = { ...nothing, ...changes };
  const side = judge(facts);
  expect(side).toBe(expectedSide);
  expect(
    listReasons(facts, side)
      .map(({ key }) => key.replace('evidence', ''))
      .join(' '),
  ).toBe(reasons);
});
