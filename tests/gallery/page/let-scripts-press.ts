/** Stands in for `lib/overlay/ignore-scripts.ts`. */
export function ignoreScripts(): void {}
