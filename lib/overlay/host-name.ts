/** Our one element in a page; other tools know it by this name. */
export const hostName = 'backsoon-overlay';
