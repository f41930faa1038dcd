import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import type { PathState } from '../../../lib/explain/help.ts';
import type { Situation } from '../../../lib/explain/situation.ts';
import type { Identified } from '../../../lib/knowledge/identified.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { failureWith, situationWith } from './failures.ts';

const signs = { solid: '──', broken: '╌╌', unknown: '··' } as const satisfies Record<
  PathState,
  string
>;
const marks = { solid: '●', broken: '✕', unknown: '○' } as const satisfies Record<
  PathState,
  string
>;

/** `● You ── ● Cloudflare ╌╌ ✕ shop.example` */
function draw(failure: Partial<Failure>, situation: Partial<Situation>): string {
  const { nodes, lines } = explain(failureWith(failure), situationWith(situation)).path;
  const [you, middle, end] = nodes.map(
    ({ label, state }) => `${marks[state]} ${label.values?.[0] ?? label.key}`,
  );
  return `${you} ${signs[lines[0].state]} ${middle} ${signs[lines[1].state]} ${end}`;
}

const by = (
  answerer: string,
  name: string,
  where: Identified['where'],
  carriers: string[] = [],
) => ({
  answerer: { answerer, name, where, carriers, requestId: null },
});
const evidence = (changes: Partial<Situation['evidence']>) => ({
  evidence: { ...situationWith().evidence, ...changes },
});
const answererNames = new Map([['cloudflare', 'Cloudflare']]);

test.each<[string, Partial<Failure>, Partial<Situation>, string]>([
  ['nothing known', {}, {}, '○ pathYou ── ○ pathNotKnown ·· ○ shop.example'],
  [
    'nothing known but other sites',
    {},
    evidence({ othersOpened: 3 }),
    '● pathYou ── ○ pathNotKnown ·· ○ shop.example',
  ],
  [
    'a code that is surely the site’s',
    { statusCode: 500 },
    {},
    '○ pathYou ── ○ pathNotKnown ·· ✕ shop.example',
  ],
  [
    'an edge answered',
    { statusCode: 522 },
    by('cloudflare', 'Cloudflare', 'edge'),
    '● pathYou ── ● Cloudflare ╌╌ ✕ shop.example',
  ],
  [
    'an edge without a name answered',
    {},
    by('custom-edge', '', 'edge'),
    '● pathYou ── ● pathHelper ╌╌ ✕ shop.example',
  ],
  [
    'the site answered through an edge',
    {},
    { ...by('nginx', 'nginx', 'site', ['cloudflare']), answererNames },
    '● pathYou ── ● Cloudflare ── ✕ shop.example',
  ],
  [
    'the site’s front server answered for another one',
    {},
    by('nginx', 'nginx', 'site'),
    '● pathYou ── ● shop.example ╌╌ ○ pathOtherServer',
  ],
  [
    'the site’s own program answered',
    { statusCode: 500 },
    by('django', 'Django', 'site'),
    '● pathYou ── ● pathWayThere ── ✕ shop.example',
  ],
  [
    'a filter answered',
    {},
    by('squid', 'Squid', 'local'),
    '● pathYou ── ● Squid ╌╌ ○ shop.example',
  ],
  [
    'the edge fails for others too',
    {},
    { ...by('cloudflare', 'Cloudflare', 'edge'), ...evidence({ failingEdge: 'Cloudflare' }) },
    '● pathYou ── ✕ Cloudflare ·· ○ shop.example',
  ],
  [
    'the network wants a sign-in',
    { statusCode: 511 },
    {},
    '● pathYou ── ✕ pathNetwork ·· ○ shop.example',
  ],
  [
    'the network is in doubt',
    {},
    evidence({ failedInARow: 5 }),
    '○ pathYou ·· ○ pathNotKnown ·· ○ shop.example',
  ],
  [
    'a saved copy proves nothing about now',
    { fromCache: true },
    by('cloudflare', 'Cloudflare', 'edge'),
    '○ pathYou ·· ○ pathNotKnown ·· ○ shop.example',
  ],
])('%s', (_name, failure, situation, expected) => {
  expect(draw(failure, situation)).toBe(expected);
});

test('each state is said for those who cannot see it', () => {
  const { path } = explain(failureWith(), situationWith(by('squid', 'Squid', 'local')));
  expect(path.nodes.map(({ said }) => said.key)).toEqual([
    'pathNodeSolid',
    'pathNodeSolid',
    'pathNodeUnknown',
  ]);
  expect(path.lines.map(({ said }) => said.key)).toEqual(['pathLinkSolid', 'pathLinkBroken']);
});
