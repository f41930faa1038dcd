import type { Product } from '../product.ts';
import { forwardProxies } from './forward-proxies.ts';
import { gateways } from './gateways.ts';
import { nodeFrameworks } from './node-frameworks.ts';
import { programs } from './programs.ts';

/** All that can be started and broken, from Debian's packages and npm's. */
export const products: readonly Product[] = [
  ...gateways,
  ...forwardProxies,
  ...nodeFrameworks,
  ...programs,
];
