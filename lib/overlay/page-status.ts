/** What the document knows of its own load. */
export interface PageStatus {
  /** 0 where the browser does not tell. */
  readonly statusCode: number;
  /** Milliseconds since the epoch, when the first byte of the answer came. */
  readonly at: number;
}

/** Also sent into pages by itself: it must use nothing but the page's own globals. */
export function readPageStatus(): PageStatus {
  const entry = performance.getEntriesByType('navigation')[0] as
    | PerformanceNavigationTiming
    | undefined;
  return {
    statusCode: entry?.responseStatus ?? 0,
    at: performance.timeOrigin + (entry?.responseStart ?? 0),
  };
}
