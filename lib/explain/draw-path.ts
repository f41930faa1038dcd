import type { Facts } from './facts.ts';
import type { Path, PathNode, Text } from './help.ts';
import type { Judgement } from './judge.ts';

/** The path to the site with the broken node; `null` if no fault is likely enough. */
export function drawPath(judgement: Judgement, { evidence }: Facts, site: string): Path | null {
  const { broken, proven } = judgement;
  if (broken === 'unknown') return null;
  const isSite = broken === 'site';
  const nodes: Path['nodes'] = [
    { label: { key: 'pathYou' }, state: proven.you ? 'works' : 'unknown' },
    {
      label: sayMiddle(judgement, evidence.failingEdge),
      state: isSite ? (proven.internet ? 'works' : 'unknown') : 'broken',
    },
    { label: { key: 'pathSite' }, state: isSite ? 'broken' : 'unknown' },
  ];
  return { nodes, said: sayWhere(nodes, isSite ? { key: 'pathNamed', values: [site] } : null) };
}

function sayMiddle({ broken, state }: Judgement, edge: string | null): Text {
  switch (broken) {
    case 'internet':
      return { key: state.what === 'headSignIn' ? 'pathWifi' : 'pathInternet' };
    case 'between':
      return { key: 'pathYourSide' };
    case 'edge':
      return { key: 'pathNamed', values: [edge ?? ''] };
    default:
      return { key: 'pathInternet' };
  }
}

/** One sentence for screen readers instead of the picture. */
function sayWhere([, middle]: readonly [PathNode, PathNode, PathNode], site: Text | null): Text {
  if (site) return { key: 'pathStoppedAt', values: site.values ?? [] };
  const [name] = middle.label.values ?? [];
  if (name !== undefined) return { key: 'pathStoppedAt', values: [name] };
  return { key: middle.label.key === 'pathWifi' ? 'pathStoppedAtWifi' : 'pathStoppedNearYou' };
}
