/** A page by which a browser or a system finds out whether a network wants a sign-in first. */
export interface PortalProbeRow {
  /** Host and path, by http. */
  readonly address: string;
  readonly source: string;
}
