/** Whose fault it is. Also `data-side` in the page. */
export type Side = 'theirs' | 'probably-theirs' | 'between' | 'maybe-yours' | 'yours';
