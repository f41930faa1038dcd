import type { MessageKey } from '../knowledge/message-key.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Path, PathLine, PathNode, PathState, Text } from './help.ts';
import { choosePicture, type Picture, pictures } from './path-pictures.ts';
import type { Situation } from './situation.ts';

const nodeWords = {
  solid: 'pathNodeSolid',
  broken: 'pathNodeBroken',
  unknown: 'pathNodeUnknown',
} as const satisfies Record<PathState, MessageKey>;

const lineWords = {
  solid: 'pathLinkSolid',
  broken: 'pathLinkBroken',
  unknown: 'pathLinkUnknown',
} as const satisfies Record<PathState, MessageKey>;

/** The way from the reader to the site, and where it broke. */
export function drawPath(diagnosis: Diagnosis, situation: Situation, site: string): Path {
  const picture = choosePicture(diagnosis, situation);
  const [you, toMiddle, middle, toEnd, end] = pictures[picture];
  const isYouCleared = !diagnosis.isStoredCopy && situation.evidence.othersOpened > 0;
  const labels = choosePathLabels(picture, situation, { key: 'pathNamed', values: [site] });
  return {
    nodes: [
      describeNode({ key: 'pathYou' }, isYouCleared ? 'solid' : you),
      describeNode(labels.middle, middle),
      describeNode(labels.end, end),
    ],
    lines: [describeLine(toMiddle), describeLine(toEnd)],
  };
}

function describeNode(label: Text, state: PathState): PathNode {
  return { label, state, said: { key: nodeWords[state] } };
}

function describeLine(state: PathState): PathLine {
  return { state, said: { key: lineWords[state] } };
}

function choosePathLabels(
  picture: Picture,
  { answerer, answererNames, evidence }: Situation,
  site: Text,
): { readonly middle: Text; readonly end: Text } {
  switch (picture) {
    case 'sign-in':
      return { middle: { key: 'pathNetwork' }, end: site };
    case 'local':
      return { middle: nameOr(answerer?.name, 'pathNetwork'), end: site };
    case 'edge-fails':
      return { middle: nameOr(evidence.failingEdge, 'pathHelper'), end: site };
    case 'edge':
      return { middle: nameOr(answerer?.name, 'pathHelper'), end: site };
    case 'carried': {
      const carrier = answererNames.get(answerer?.carriers[0] ?? '');
      return { middle: nameOr(carrier, 'pathHelper'), end: site };
    }
    case 'chain':
      return { middle: site, end: { key: 'pathOtherServer' } };
    case 'site':
      return { middle: { key: 'pathWayThere' }, end: site };
    default:
      return { middle: { key: 'pathNotKnown' }, end: site };
  }
}

function nameOr(name: string | null | undefined, fallback: MessageKey): Text {
  return name ? { key: 'pathNamed', values: [name] } : { key: fallback };
}
