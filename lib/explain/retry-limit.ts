/** "Keep trying" loads the page at most this often. */
export const retryLimit = 12;
