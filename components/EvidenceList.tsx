import type { Text } from '../lib/explain/help.ts';
import { SayText } from './SayText.tsx';

/** What clears the visitor gets a tick; what only explains gets a dot. */
const clearing: readonly Text['key'][] = [
  'evidenceEdgeAnswered',
  'evidenceOtherPages',
  'evidenceOthersOpenedMany',
  'evidenceOthersOpenedOne',
  'evidenceSiteAnswered',
];

/** Why the verdict is what it is, strongest first. */
export function EvidenceList({ texts }: { readonly texts: readonly Text[] }) {
  return (
    <ul class="evidence">
      {texts.map((text) => (
        <li key={text.key} data-tone={clearing.includes(text.key) ? 'clearing' : 'plain'}>
          <span>
            <SayText text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}
