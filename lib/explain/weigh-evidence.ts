/** What other loads of the last ten minutes say about a failure. */
export interface Evidence {
  /** Other sites of which at least one page opened. */
  readonly othersOpened: number;
  /** Unrelated other sites of which nothing opened; those behind one edge count once. */
  readonly othersFailed: number;
  /** The edge behind which this site and others fail together, as people know it. */
  readonly sameEdge: string | null;
  readonly otherPagesOpened: boolean;
}
