/** Sunday, 22 November 2026, 12:00 UTC. The gallery's clock stands still, so that pictures compare. */
export const now = Date.UTC(2026, 10, 22, 12);
