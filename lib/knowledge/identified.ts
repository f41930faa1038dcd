import type { Where } from './where.ts';

/** Who wrote the answer, as far as its headers and its text tell. */
export interface Identified {
  /** Also `data-answerer` in the page; `unknown` where nothing tells. */
  readonly answerer: string;
  /** As people know it: `Cloudflare`. */
  readonly name: string;
  readonly where: Where;
  /** Ids of those who only passed the answer on. */
  readonly carriers: readonly string[];
  /** What the answerer's staff can look up, such as a Ray ID. */
  readonly requestId: string | null;
  /**
   * Nobody is named, and a program on the visitor's side could have written the page's words:
   * "host not found", "could not connect". It weakens a verdict, and never blames the visitor.
   */
  readonly couldBeLocal?: true;
  /** Its one sign is a name in the `Server` header. Anyone can write that. */
  readonly isMereClaim?: true;
}
