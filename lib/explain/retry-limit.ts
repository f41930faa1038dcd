/** As many loads as one person's "Keep trying" may cost a site that is down. */
export const retryLimit = 12;
