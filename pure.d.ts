/**
 * All that the pure rooms may use beyond the language itself (`tsconfig.pure.json`): addresses, as the
 * URL Standard has them. Both browsers and Node bring them, and they ask nothing of the world.
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string): boolean;
  static parse(url: string): URL | null;
  readonly hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  readonly pathname: string;
  readonly port: string;
  readonly protocol: string;
  readonly search: string;
}
