/** One answer of 500 or more, as far as it was read. All of it is the page's word, so none of it is trusted. */
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

/** An answer made comparable: lower case, one space for any white space, entities of punctuation resolved. */
export interface Clues {
  readonly statusCode: number;
  readonly reason: string;
  readonly markup: string;
  readonly text: string;
  readonly isBlank: boolean;
  /** The header's value in lower case, or null where there is none. */
  readonly header: (name: string) => string | null;
}

export const MAX_BODY_CHARS = 8192;
export const MAX_HEADER_CHARS = 512;

/** What a browser puts around an answer that holds nothing, or nothing but plain text. */
const bareDocument =
  /^(?:\s|<!doctype html>|<\/?(?:html|head|body|pre)(?:\s[^<>]{0,200})?>|<meta\s[^<>]{0,200}>)*$/;

export function readClues({ statusCode, statusText = '', headers, body }: ErrorResponse): Clues {
  const markup = collapse(resolveEntities(body.slice(0, MAX_BODY_CHARS).toLowerCase()));
  return {
    statusCode,
    reason: statusText.slice(0, MAX_HEADER_CHARS).toLowerCase(),
    markup,
    text: collapse(markup.replace(/<[^<>]*>/g, ' ')),
    isBlank: bareDocument.test(markup),
    header: (name) => readHeader(headers, name),
  };
}

export function readHeader(headers: ErrorResponse['headers'], name: string): string | null {
  return Object.hasOwn(headers, name)
    ? String(headers[name]).slice(0, MAX_HEADER_CHARS).toLowerCase()
    : null;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Akamai writes whole sentences in entities; apostrophes come in every spelling. Tags must stay unmade. */
function resolveEntities(text: string): string {
  return text
    .replace(/&#(\d{2,5});/g, (entity, code: string) => {
      const character = String.fromCharCode(Number(code));
      return character === '<' || character === '>' ? entity : character;
    })
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|rsquo|#x27|#x2019);|’/g, "'");
}
