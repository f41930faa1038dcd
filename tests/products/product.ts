import type { Where } from '../../lib/knowledge/where.ts';

/** Where a product is to listen, what stands behind it, and the folder it may write to. */
export interface Place {
  readonly folder: string;
  readonly port: number;
  /** Nobody listens here. */
  readonly deadPort: number;
  /** Takes a connection and never answers. */
  readonly slowPort: number;
  /** Answers what is no HTTP. */
  readonly garbledPort: number;
  /** Where the npm packages are. */
  readonly modules: string;
}

/** One question. The answer is one page. */
export interface Ask {
  readonly name: string;
  /** A path, or the whole address where the product is a forward proxy. */
  readonly target: string;
  readonly language?: string;
  readonly method?: string;
}

/** How to run one product with its site broken. */
export interface Product {
  readonly id: string;
  readonly answerer: string;
  readonly where: Where;
  /** The Debian or npm package, as it is installed. */
  readonly installed: string;
  /** File name in the folder → text. */
  readonly files?: (place: Place) => Readonly<Record<string, string>>;
  /** What keeps it in the foreground; a shell's words. */
  readonly command: (place: Place) => string;
  readonly asks: (place: Place) => readonly Ask[];
}

/** One whole page that a product made. */
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

/** The name that visitors type. No machine has it. */
export const host = 'shop.example.test';

export const home: readonly Ask[] = [{ name: 'page', target: '/' }];

/** What a forward proxy is asked: a site that is off, one that hangs, one that talks nonsense, no site. */
export function askThrough({ deadPort, slowPort, garbledPort }: Place): readonly Ask[] {
  return [
    { name: 'dead', target: `http://127.0.0.1:${deadPort}/` },
    { name: 'slow', target: `http://127.0.0.1:${slowPort}/` },
    { name: 'garbled', target: `http://127.0.0.1:${garbledPort}/` },
    { name: 'no-such-name', target: `http://${host}/` },
  ];
}
