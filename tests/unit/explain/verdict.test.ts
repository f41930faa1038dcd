import { expect, test } from 'vitest';
import { nothingKnown } from '../../../lib/explain/situation.ts';
import { type Facts, judge } from '../../../lib/explain/verdict.ts';

const nothing: Facts = {
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
const nginx = {
  answerer: 'nginx',
  name: 'nginx',
  where: 'site',
  carriers: [],
  requestId: null,
} as const;

test.each<[string, Partial<Facts>, string, readonly string[]]>([
  ['a code alone', {}, 'probably-theirs', ['evidenceNone']],
  ['a sure code alone', { codeSide: 'theirs' }, 'theirs', []],
  [
    'one other site opened',
    evidence({ othersOpened: 1 }),
    'probably-theirs',
    ['evidenceOthersOpenedOne'],
  ],
  [
    'others opened',
    evidence({ othersOpened: 14 }),
    'probably-theirs',
    ['evidenceOthersOpenedMany'],
  ],
  ['two others failed', evidence({ othersFailed: 2 }), 'probably-theirs', ['evidenceNone']],
  ['three others failed', evidence({ othersFailed: 3 }), 'maybe-yours', ['evidenceOthersFailed']],
  [
    'three failed, one opened',
    evidence({ othersFailed: 3, othersOpened: 1 }),
    'probably-theirs',
    ['evidenceOthersOpenedOne'],
  ],
  [
    'three failed, a sure code',
    { codeSide: 'theirs', ...evidence({ othersFailed: 3 }) },
    'maybe-yours',
    ['evidenceOthersFailed'],
  ],
  [
    'three failed, an address of the own network',
    { isOwnNetwork: true, ...evidence({ othersFailed: 3 }) },
    'probably-theirs',
    ['evidenceOwnNetwork', 'evidenceNone'],
  ],
  [
    'other pages of the site opened',
    evidence({ otherPagesOpened: true, othersFailed: 5 }),
    'theirs',
    ['evidenceOtherPages', 'evidenceOthersFailed'],
  ],
  [
    'others behind the same edge fail',
    evidence({ sameEdge: 'Cloudflare', othersOpened: 2 }),
    'theirs',
    ['evidenceSameEdge', 'evidenceOthersOpenedMany'],
  ],
  ['a filter answered', { answerer: squid }, 'between', ['evidenceLocal']],
  [
    'a filter answered, others opened',
    { answerer: squid, codeSide: 'theirs', ...evidence({ othersOpened: 2 }) },
    'between',
    ['evidenceLocal', 'evidenceOthersOpenedMany'],
  ],
  ['the site answered', { answerer: nginx }, 'probably-theirs', ['evidenceNone']],
  [
    'the network wants a sign-in',
    { codeSide: 'yours', answerer: squid },
    'yours',
    ['evidenceLocal'],
  ],
])('%s', (_name, changes, side, reasons) => {
  const verdict = judge({ ...nothing, ...changes });
  expect(verdict.side).toBe(side);
  expect(verdict.reasons.map(({ key }) => key)).toEqual(reasons);
});
