import type { ProgramName } from '../system/programs.ts';

/** Where a gateway listens, the site behind it, and its folder. */
export type Place = {
  folder: string;
  port: number;
  sitePort: number;
  /** The host name for visitors. */
  host: string;
};

/** How to run one real gateway in front of a site. */
export type Recipe = {
  program: ProgramName;
  /** Its answers for a dead and for a slow site. */
  statusWhen: { dead: number; slow: number };
  /** A forward proxy: browsers must be configured to use it. */
  isForwardProxy?: true;
  /** Its configuration: file name → text. */
  files(place: Place): Record<string, string>;
  /** The arguments that keep it in the foreground. */
  args(place: Place): string[];
  environment?(place: Place): Record<string, string>;
};

/** How long each gateway waits for a slow site before it gives up. */
export const gatewayPatienceSeconds = 1;
