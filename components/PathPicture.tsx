import type { Path, PathNode, PathState } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

/** A tick, a cross and a question mark, so that colour is not needed. */
const glyphs = {
  works: 'M5.5 10.5l3 3 6-7',
  broken: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  unknown: 'M7.6 7.8a2.4 2.4 0 1 1 3.6 2.1c-.9.5-1.2 1-1.2 1.9M10 14.4h.01',
} as const satisfies Record<PathState, string>;

/** The path to the site in three nodes. A screen reader gets one sentence. */
export function PathPicture({ path }: { readonly path: Path }) {
  const [you, middle, site] = path.nodes;
  return (
    <div class="path" role="img" aria-label={translate(path.said.key, path.said.values)}>
      {Node(you)}
      <span class="line" data-path={middle.state === 'broken' ? 'broken' : you.state} />
      {Node(middle)}
      <span class="line" data-path={site.state === 'broken' ? 'broken' : 'unknown'} />
      {Node(site)}
    </div>
  );
}

function Node({ label, state }: PathNode) {
  return (
    <span class="node" data-path={state}>
      <svg viewBox="0 0 20 20" width="28" height="28" aria-hidden="true">
        <circle class="ring" cx="10" cy="10" r="9" />
        <path class="glyph" d={glyphs[state]} />
      </svg>
      <span class="node-label">
        <SayText text={label} />
      </span>
    </span>
  );
}
