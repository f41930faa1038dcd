/** Whose side it is on. Also `data-side` in the page. */
export type Side = 'theirs' | 'probably-theirs' | 'between' | 'maybe-yours' | 'yours';
