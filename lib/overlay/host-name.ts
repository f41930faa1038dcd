/** The tag name of our one element in a page. Other tools know it by this name. */
export const hostName = 'backsoon-overlay';
