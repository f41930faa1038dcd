import { expect, test } from 'vitest';
import { isChallenge } from '../../../lib/identify/is-challenge.ts';

const none = {};
const captcha = '<form><div class="g-recaptcha" data-sitekey="x"></div></form>';

test.each([
  ['a challenge of Cloudflare', 503, { 'cf-mitigated': 'challenge' }, '', true],
  ['the same with another code', 403, { 'cf-mitigated': 'challenge' }, '', true],
  ['a captcha of AWS', 405, { 'x-amzn-waf-action': 'captcha' }, '', true],
  ['a 503 with a captcha', 503, none, captcha, true],
  ['a 503 that sets up a challenge', 503, none, 'window._cf_chl_opt={}', true],
  ['a robot check', 503, none, '<FORM ACTION="/errors/validateCaptcha">', true],
  ['a 502 page with a form of its own', 502, none, captcha, false],
  ['a code that nobody knows', 'unknown', none, captcha, false],
  ['a plain 503', 503, none, '<h1>503 Service Unavailable</h1>', false],
  ['a failure behind Cloudflare', 503, { 'cf-ray': '1' }, '/cdn-cgi/challenge-platform/', false],
] as const)('%s', (_, statusCode, headers, page, expected) => {
  expect(isChallenge({ statusCode, headers }, page)).toBe(expected);
});

test('a header that every object has is none of the answer', () => {
  expect(
    isChallenge({ statusCode: 503, headers: Object.create({ 'cf-mitigated': 'challenge' }) }, ''),
  ).toBe(false);
});
