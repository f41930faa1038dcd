import type { StrangersAnswer } from '../evidence/answers-strangers.ts';
import { anyNormalPage, pageValue } from '../memory/page-memory.ts';
import { withoutFragment } from '../navigation/address.ts';
import type { Asked, Watch } from './watch.ts';
import { watchedSitesLimit } from './watch-schedule.ts';

/** Longer addresses are not remembered, to save session memory. */
const longestAddress = 8192;

/**
 * The whole address of the failed page, with its query, while the browser runs. A private page's site is
 * never watched.
 */
const addressOf = (host: string) => pageValue<string>(anyNormalPage, `watch-address:${host}`);

export async function rememberAddress(host: string, url: string): Promise<void> {
  const address = withoutFragment(url);
  await addressOf(host).write(address.length <= longestAddress ? address : null);
}

export function forgetAddress(host: string): Promise<void> {
  return addressOf(host).write(null);
}

/** The address for a check. */
export async function findAddress({
  host,
  url,
  isWhole,
}: Watch): Promise<{ readonly url: string; readonly asked: Asked }> {
  const remembered = await addressOf(host).read();
  if (remembered !== null) return { url: remembered, asked: 'page' };
  return { url, asked: isWhole ? 'page' : 'front-page' };
}

/** The newest good answers to checks. */
const answers = pageValue<readonly StrangersAnswer[]>(anyNormalPage, 'answered-checks');

export async function readAnswers(): Promise<readonly StrangersAnswer[]> {
  return (await answers.read()) ?? [];
}

export async function rememberAnswer(answer: StrangersAnswer): Promise<void> {
  await answers.write([...(await readAnswers()), answer].slice(-watchedSitesLimit));
}
