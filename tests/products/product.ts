import type { Where } from '../../lib/knowledge/where.ts';

/** Where a product listens, the sites behind it, and its folder. */
export interface Place {
  readonly folder: string;
  readonly port: number;
  /** Nobody listens here. */
  readonly deadPort: number;
  /** Accepts a connection and never answers. */
  readonly slowPort: number;
  /** Answers with garbage. */
  readonly garbledPort: number;
  /** The folder of npm packages. */
  readonly modules: string;
}

/** One request for a page. */
export interface Ask {
  readonly name: string;
  /** A path, or the whole address where the product is a forward proxy. */
  readonly target: string;
  readonly language?: string;
  readonly method?: string;
}

/** How to run one product with a broken site. */
export interface Product {
  readonly id: string;
  readonly answerer: string;
  readonly where: Where;
  /** The installed Debian or npm package. */
  readonly installed: string;
  /** File name in the folder → text. */
  readonly files?: (place: Place) => Readonly<Record<string, string>>;
  /** The shell command that runs it in the foreground. */
  readonly command: (place: Place) => string;
  readonly asks: (place: Place) => readonly Ask[];
}

/** One whole error page of a product. */
export interface ProductPage {
  readonly id: string;
  readonly answerer: string;
  readonly where: Where;
  readonly source: string;
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The host name for visitors. No machine has it. */
export const host = 'shop.example.test';

export const home: readonly Ask[] = [{ name: 'page', target: '/' }];

/** Requests for a forward proxy: a dead site, a slow one, a garbled one, and none. */
export function askThrough({ deadPort, slowPort, garbledPort }: Place): readonly Ask[] {
  return [
    { name: 'dead', target: `http://127.0.0.1:${deadPort}/` },
    { name: 'slow', target: `http://127.0.0.1:${slowPort}/` },
    { name: 'garbled', target: `http://127.0.0.1:${garbledPort}/` },
    { name: 'no-such-name', target: `http://${host}/` },
  ];
}
