import type { AnswererRule } from '../knowledge/answerers.ts';
import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import type { Where } from '../knowledge/where.ts';
import type { ErrorResponse } from './clues.ts';
import { isProxyOfSite } from './proxy-of-site.ts';

/** A gateway does not write these codes. They come from the program behind it. */
const codesOfPrograms: readonly number[] = [500, 501];

/**
 * Where an answer was written. Anyone can write a header, so over https it never blames the visitor's
 * side. Only a product that decrypts https can write a page there. A device on the visitor's own
 * network, such as a router, can too.
 */
export function findPlace(
  answer: ErrorResponse,
  author: AnswererRule | undefined,
  held: readonly AnswererRule[],
  isDoubtful: boolean,
): Where {
  if (author?.where === 'local') return canBeLocal(answer, author) ? 'local' : 'unknown';
  if (author) return author.where;
  const hasOtherSign = isDoubtful || held.some(({ isEdge }) => isEdge);
  return !hasOtherSign && codesOfPrograms.includes(answer.statusCode) ? 'site' : 'unknown';
}

function canBeLocal(answer: ErrorResponse, author: AnswererRule): boolean {
  const { url = '' } = answer;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const isSafe = url.startsWith('https:') && !isOwnNetworkHost(host);
  const breaksIn = author.breaksHttps === true && author.evidence === 'page';
  return (!isSafe || breaksIn) && !isProxyOfSite(answer) && !isMakersSite(host, author);
}

/** A page of kaspersky.com names Kaspersky, but no filter wrote it. */
function isMakersSite(host: string, { answerer, doubt }: AnswererRule): boolean {
  const [first = ''] = answerer.split('-');
  const names = [answerer, answerer.replaceAll('-', ''), ...(first.length > 3 ? [first] : [])];
  return doubt === true && host.split('.').some((label) => names.includes(label));
}
