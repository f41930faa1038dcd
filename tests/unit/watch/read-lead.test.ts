import { expect, test } from 'vitest';
import { pageLimit } from '../../../lib/knowledge/read-limits.ts';
import { readLead } from '../../../lib/watch/read-lead.ts';

const portal = 'http://wifi.example/login?to=shop';
const words = 'Chairs and tables for every room of your house. '.repeat(10);

test.each<[string, Record<string, string>, string, string | null]>([
  ['a header', { refresh: `0; url=${portal}` }, '', portal],
  ['a header without "url="', { refresh: '3,/login' }, '', '/login'],
  ['a header that only reloads', { refresh: '30' }, '', null],
  [
    'a meta tag',
    {},
    `<html><head><META HTTP-EQUIV="refresh" CONTENT="1; URL=${portal}"></head></html>`,
    portal,
  ],
  [
    'a meta tag turned round, in a page of many words',
    {},
    `<meta content='0;url="${portal}"' http-equiv=refresh><p>${words}</p>`,
    portal,
  ],
  ['a meta tag that only reloads', {}, '<meta http-equiv="refresh" content="300">', null],
  [
    'a meta tag for those without scripts',
    {},
    `<noscript><meta http-equiv="refresh" content="0;url=${portal}"></noscript>`,
    null,
  ],
  [
    'a meta tag in a comment',
    {},
    `<!-- <meta http-equiv="refresh" content="0;url=${portal}"> -->`,
    null,
  ],
  [
    'a script',
    {},
    `<html><body><script language="JavaScript">window.location="${portal}";</script></body></html>`,
    portal,
  ],
  [
    'a script that calls, and a word for those who wait',
    {},
    `<title>Sign in</title><p>One moment.</p><script>top.location.replace( '${portal}' )</script>`,
    portal,
  ],
  ['a script’s href', {}, `<script>document.location.href = "/login"</script>`, '/login'],
  ['a script among many words', {}, `<p>${words}</p><script>location="${portal}"</script>`, null],
  [
    'a script of a page that was not read to its end',
    {},
    `<script>location="${portal}"</script>${' '.repeat(pageLimit)}`.slice(0, pageLimit),
    null,
  ],
  ['a button', {}, `<button onclick="location.href='${portal}'">Shop</button>`, null],
  ['a style', {}, `<style>${words}</style><script>location.href='${portal}'</script>`, portal],
  ['nothing', {}, '<title>Shop</title><p>Welcome</p>', null],
])('what leads on: %s', (_what, headers, beginning, lead) => {
  expect(readLead({ headers, beginning })).toBe(lead);
});
