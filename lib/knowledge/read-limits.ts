/** How many characters are read of a page: who wrote it stands in its beginning. */
export const pageLimit = 8192;

/** Styles and scripts are shortened in as much, so that a page's words come within reach. */
export const sourceLimit = 65_536;

/** Of one style sheet or script only the beginning is kept: the words come after it. */
export const hiddenLimit = 300;

/** Of one header. A hostile one may be 256 kB. */
export const headerLimit = 512;
