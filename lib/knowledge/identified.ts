import type { Where } from './where.ts';

/** Who wrote the answer, as far as its headers and its text show. */
export interface Identified {
  /** Also `data-answerer` in the page; `unknown`: nothing shows it. */
  readonly answerer: string;
  /** As people know it: `Cloudflare`. */
  readonly name: string;
  readonly where: Where;
  /** Ids of CDNs and proxies that only passed the answer on. */
  readonly carriers: readonly string[];
  /** What the answerer's staff can look up, such as a Ray ID. */
  readonly requestId: string | null;
  /**
   * No answerer is known, and a program on the visitor's side could have written the words: "host not
   * found". This weakens a verdict, but never blames the visitor.
   */
  readonly couldBeLocal?: true;
  /** The only sign is the `Server` header, which anyone can write. */
  readonly isMereClaim?: true;
}
