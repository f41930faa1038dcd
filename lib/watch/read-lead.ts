import { pageLimit } from '../knowledge/read-limits.ts';
import type { Answer } from './ask-once.ts';

/** What no visitor gets: comments, and what is for browsers without scripts. */
const unused = /<!--[\s\S]*?-->|<noscript[\s\S]*?<\/noscript/gi;

const scripts = /<script[\s\S]*?<\/script/gi;

const styles = /<style[\s\S]*?<\/style/gi;

const metaRefresh = /<meta\s(?=[^>]*http-equiv\s*=\s*["']?refresh)[^>]*>/i;

const contentOfMeta = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/** HTML Standard, "shared declarative refresh steps": a wait, then an address. */
const waitAndAddress = /^\s*[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i;

const setLocation =
  /\blocation(?:\.href)?\s*=\s*["']([^"']+)["']|\blocation\.(?:replace|assign)\s*\(\s*["']([^"']+)["']/;

/** A page with more words is read by people, whatever its scripts may do. */
const fewCharacters = 200;

/**
 * The address that a good answer leads its visitors on to by itself, as networks' sign-in pages do; it may
 * be relative. `null`: it leads nowhere. A script counts only in a whole page of few words.
 */
export function readLead({
  headers,
  beginning,
}: Pick<Answer, 'headers' | 'beginning'>): string | null {
  const page = beginning.replace(unused, '');
  const [, ...contents] = contentOfMeta.exec(metaRefresh.exec(page)?.[0] ?? '') ?? [];
  const refresh = [headers.refresh, ...contents].find((value) => value !== undefined) ?? '';
  return waitAndAddress.exec(refresh)?.[1] ?? readScripts();

  function readScripts(): string | null {
    const words = page
      .replace(scripts, '')
      .replace(styles, '')
      .replace(/<[^>]*>/g, '');
    if (beginning.length >= pageLimit || words.trim().length > fewCharacters) return null;
    const [, set, called] = setLocation.exec((page.match(scripts) ?? []).join('\n')) ?? [];
    return set ?? called ?? null;
  }
}
