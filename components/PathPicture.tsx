import type { Path, PathNode, Text } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { HostName } from './HostName.tsx';
import { SayText } from './SayText.tsx';

const glyphs = {
  you: 'M4 5h12v8H4zM8 16h4',
  middle: 'M6.5 14a3.2 3.2 0 0 1 .3-6.4 4.2 4.2 0 0 1 8 1.2A2.6 2.6 0 0 1 14.6 14z',
  end: 'M4 4.5h12v4.6H4zM4 10.9h12v4.6H4zM6.8 6.8h.01M6.8 13.2h.01',
} as const;

/** The way to the site in three nodes: solid, broken, or hollow where nobody knows; each also in words. */
export function PathPicture({ path }: { readonly path: Path }) {
  const [you, middle, end] = path.nodes;
  const [toMiddle, toEnd] = path.lines;
  return (
    <ul class="path" aria-label={translate('pathLabel')}>
      <Node node={you} glyph={glyphs.you} />
      <Line said={translate(toMiddle.said.key, toMiddle.said.values)} state={toMiddle.state} />
      <Node node={middle} glyph={glyphs.middle} />
      <Line said={translate(toEnd.said.key, toEnd.said.values)} state={toEnd.state} />
      <Node node={end} glyph={glyphs.end} />
    </ul>
  );
}

function Node({ node, glyph }: { readonly node: PathNode; readonly glyph: string }) {
  return (
    <li class="node" data-path={node.state}>
      <svg viewBox="0 0 20 20" width="32" height="32" aria-hidden="true">
        <circle class="ring" cx="10" cy="10" r="9.5" />
        <path class="glyph" d={glyph} transform="translate(4.5 4.5) scale(.55)" />
      </svg>
      <span class="node-label">
        <Label text={node.label} />
      </span>
      <span class="for-ears">
        {', '}
        <SayText text={node.said} />
      </span>
    </li>
  );
}

/** A name stands as it is: a host's, or a company's. */
function Label({ text }: { readonly text: Text }) {
  const [name] = text.key === 'pathNamed' ? (text.values ?? []) : [];
  return name === undefined ? <SayText text={text} /> : <HostName host={name} />;
}

function Line({ said, state }: { readonly said: string; readonly state: string }) {
  return (
    <li class="line" data-path={state}>
      <span class="for-ears">{said}</span>
    </li>
  );
}
