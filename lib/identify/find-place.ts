import type { AnswererRule } from '../knowledge/answerers.ts';
import { isOwnNetworkHost, isRouterHost } from '../knowledge/is-own-network-host.ts';
import type { Where } from '../knowledge/where.ts';
import { type ErrorResponse, hostOf } from './clues.ts';
import { isProxyOfSite } from './proxy-of-site.ts';

/** A gateway does not write these codes. They come from the program behind it. */
const codesOfPrograms: readonly number[] = [500, 501];

const nobodys: readonly string[] = ['unknown', 'custom-app'];

/**
 * Where an answer was written. Anyone can write a header, so over https it never blames the visitor's
 * side. Only a product that decrypts https can write a page there. A device on the visitor's own
 * network, such as a router, can too. What nobody signs at a router's address is the router's.
 */
export function findPlace(
  answer: ErrorResponse,
  author: AnswererRule | undefined,
  held: readonly AnswererRule[],
  isDoubtful: boolean,
): Where {
  if (author?.where === 'local') return canBeLocal(answer, author) ? 'local' : 'unknown';
  const isNamed = author !== undefined && !nobodys.includes(author.answerer);
  if (!isNamed && isRouterHost(hostOf(answer))) return 'local';
  if (author) return author.where;
  const hasOtherSign = (isDoubtful && !isSafe(answer)) || held.some(({ isEdge }) => isEdge);
  return !hasOtherSign && codesOfPrograms.includes(answer.statusCode) ? 'site' : 'unknown';
}

/** Over https nobody but the site writes, except to a device on the visitor's own network. */
function isSafe(answer: ErrorResponse): boolean {
  return answer.url?.startsWith('https:') === true && !isOwnNetworkHost(hostOf(answer));
}

function canBeLocal(answer: ErrorResponse, author: AnswererRule): boolean {
  const breaksIn = author.breaksHttps === true && author.evidence === 'page';
  const isPossible = breaksIn || !isSafe(answer);
  return isPossible && !isProxyOfSite(answer) && !isMakersSite(hostOf(answer), author);
}

/** A page of kaspersky.com names Kaspersky, but no filter wrote it. */
function isMakersSite(host: string, { answerer, doubt }: AnswererRule): boolean {
  const [first = ''] = answerer.split('-');
  const names = [answerer, answerer.replaceAll('-', ''), ...(first.length > 3 ? [first] : [])];
  return doubt === true && host.split('.').some((label) => names.includes(label));
}
