import type { Side } from '../lib/knowledge/side.ts';

/** Servers for their side, a screen for yours. The text next to it says the same. */
const paths = {
  theirs: 'M3 3h10v4H3zM3 9h10v4H3zM5.5 5h.01M5.5 11h.01',
  'probably-theirs': 'M3 3h10v4H3zM3 9h10v4H3zM5.5 5h.01M5.5 11h.01',
  between: 'M2 8h3.5M10.5 8H14M7 5.5L9 10.5',
  'maybe-yours': 'M2.5 3h11v7.5h-11zM6 13.5h4',
  yours: 'M2.5 3h11v7.5h-11zM6 13.5h4',
} satisfies Record<Side, string>;

export function SideIcon({ side }: { readonly side: Side }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[side]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
