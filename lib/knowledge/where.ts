/** Where the answer was written. Also `data-where` in the page. */
export type Where = 'local' | 'edge' | 'site' | 'unknown';
