/** What a document knows about its own load. */
export interface PageStatus {
  /** 0 where the browser does not say. */
  readonly statusCode: number;
  /** Milliseconds since the epoch, when the first byte of the answer came. */
  readonly at: number;
}

/** The browser also injects this function alone, so it must use the page's globals only. */
export function readPageStatus(): PageStatus {
  const entry = performance.getEntriesByType('navigation')[0] as
    | PerformanceNavigationTiming
    | undefined;
  return {
    statusCode: entry?.responseStatus ?? 0,
    at: performance.timeOrigin + (entry?.responseStart ?? 0),
  };
}
