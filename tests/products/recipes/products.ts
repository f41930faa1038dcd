import type { Product } from '../product.ts';
import { forwardProxies } from './forward-proxies.ts';
import { gateways } from './gateways.ts';
import { nodeFrameworks } from './node-frameworks.ts';
import { otherPrograms } from './other-programs.ts';
import { pythonPrograms } from './python-programs.ts';

/** All products, from Debian's and npm's packages. */
export const products: readonly Product[] = [
  ...gateways,
  ...forwardProxies,
  ...nodeFrameworks,
  ...pythonPrograms,
  ...otherPrograms,
];
