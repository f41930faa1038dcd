/** What the document knows of its own load. */
export interface PageStatus {
  /** 0 where the browser does not tell. */
  readonly statusCode: number;
  /** Milliseconds since the epoch, when the first byte of the answer came. */
  readonly at: number;
}

export function readPageStatus(world: Pick<Window, 'performance'>): PageStatus {
  const { performance } = world;
  const entry = performance.getEntriesByType('navigation')[0] as
    | PerformanceNavigationTiming
    | undefined;
  return {
    statusCode: entry?.responseStatus ?? 0,
    at: performance.timeOrigin + (entry?.responseStart ?? 0),
  };
}

/** The document is a good one: another load came in between, and nothing is to be said here. */
export function isGoodPage({ statusCode }: PageStatus): boolean {
  return statusCode >= 1 && statusCode < 500;
}
