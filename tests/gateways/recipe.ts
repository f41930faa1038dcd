import type { ProgramName } from '../system/programs.ts';

/** Where a gateway is to listen, what stands behind it, and the folder it may write to. */
export type Place = {
  folder: string;
  port: number;
  sitePort: number;
  /** The name that visitors type. */
  host: string;
};

/** How to run one real server in front of a site. */
export type Recipe = {
  program: ProgramName;
  /** What it answers when nobody listens behind it, and when the site there never answers. */
  statusWhen: { dead: number; slow: number };
  /** Browsers must be told to use it, rather than visiting its port. */
  isForwardProxy?: true;
  /** Its configuration: file name in the folder → text. */
  files(place: Place): Record<string, string>;
  /** The arguments that keep it in the foreground. */
  args(place: Place): string[];
  environment?(place: Place): Record<string, string>;
};

/** How long each gateway waits for a slow site before it gives up. */
export const gatewayPatienceSeconds = 1;
