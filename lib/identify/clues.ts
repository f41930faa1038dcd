import { headerLimit, hiddenLimit, pageLimit, sourceLimit } from '../knowledge/read-limits.ts';
import { markAsked } from './mark-asked.ts';
import { readJsonKeys, readSignature } from './page-shape.ts';
import { readText, readTitle, shortenHidden } from './page-text.ts';

/** An answer of 500 or more, as far as it was read. Nothing in it is trusted. */
export interface ErrorResponse {
  readonly statusCode: number;
  /** The reason phrase; HTTP/1.1 only. */
  readonly statusText?: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The page's source or its visible text. */
  readonly body: string;
  readonly url?: string;
}

/** An answer, normalized: lower case, single spaces, punctuation entities resolved. */
export interface Clues {
  readonly statusCode: number;
  readonly reason: string;
  readonly markup: string;
  readonly text: string;
  /** The text with marks for the host that was asked; see `markAsked`. */
  readonly asked: string;
  /** The name under an error in nginx's layout; see `readSignature`. */
  readonly signature: string | null;
  /** Of the outermost object, where the answer is JSON. */
  readonly jsonKeys: readonly string[];
  /** The page shows its title again, and nothing else. */
  readonly isTitleOnly: boolean;
  readonly isBlank: boolean;
  /** The header's value in lower case; `null` if there is none. */
  readonly header: (name: string) => string | null;
}

/** What a browser adds around an empty or plain-text answer. */
const bareDocument =
  /^(?:\s|<!doctype html>|<\/?(?:html|head|body|pre)(?:\s[^<>]{0,200})?>|<(?:meta|link)\s[^<>]{0,200}>)*$/;

export function readClues({
  statusCode,
  statusText = '',
  headers,
  body,
  url,
}: ErrorResponse): Clues {
  const source = shortenHidden(body.slice(0, sourceLimit).toLowerCase(), hiddenLimit);
  const markup = collapse(resolveEntities(source.slice(0, pageLimit)));
  const text = toLine(readText(markup));
  const title = toLine(readTitle(markup));
  return {
    statusCode,
    reason: statusText.slice(0, headerLimit).toLowerCase(),
    markup,
    text,
    asked: markAsked(toLine(readText(endHeadings(markup))), url),
    signature: readSignature(text),
    jsonKeys: readJsonKeys(text),
    isTitleOnly: title !== '' && text === `${title} ${title}`,
    isBlank: bareDocument.test(markup),
    header: (name) => readHeader(headers, name),
  };
}

/** The host that was asked, without its port; empty if it is not known. */
export function hostOf({ url = '' }: Pick<ErrorResponse, 'url'>): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

export function readHeader(headers: ErrorResponse['headers'], name: string): string | null {
  return Object.hasOwn(headers, name)
    ? String(headers[name]).slice(0, headerLimit).toLowerCase()
    : null;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A title is a sentence of its own: "Unable to connect" says nothing of a host that a page names later. */
function endHeadings(markup: string): string {
  return markup.replace(/<\/(?:title|h[1-6])>/g, '.$&');
}

/** In one line, as a person sees it: `<b>Fatal error</b>: ...` reads `fatal error: ...`. */
function toLine(text: string): string {
  return collapse(text).replace(/ (?=[:,.;](?: |$))/g, '');
}

/**
 * Akamai writes whole sentences in entities. `<` and `>` stay as they are, so that no tags appear.
 */
function resolveEntities(text: string): string {
  return text
    .replace(/&#(x[0-9a-f]{2,4}|\d{2,5});/g, (entity, code: string) => {
      const character = String.fromCharCode(Number(code.replace('x', '0x')));
      return character === '<' || character === '>' ? entity : character;
    })
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|rsquo);|’/g, "'");
}
