/**
 * Sunday, 22 November 2026, 12:00 UTC. The gallery's clock is fixed, so that pictures can be
 * compared.
 */
export const now = Date.UTC(2026, 10, 22, 12);
