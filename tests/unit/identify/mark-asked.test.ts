import { expect, test } from 'vitest';
import { markAsked } from '../../../lib/identify/mark-asked.ts';

test.each([
  [
    'http://shop.example.org/',
    'lookup shop.example.org: no such host',
    'lookup <host>: no such host',
  ],
  ['http://shop.example.org/', 'a host "shop.example.org".', 'a host "<host>".'],
  ['http://shop.example.org/', 'shop.example.org:80 is dead', '<host>:80 is dead'],
  [
    'http://example.org/',
    'see www.example.org, example.org.uk',
    'see www.example.org, example.org.uk',
  ],
  ['http://example.org/', 'my-example.org and example.orgs', 'my-example.org and example.orgs'],
  ['http://core:8000/', 'core and http://core:8000/', '<host> and http://<host>:8000/'],
  ['http://xn--bcher-kva.example/', 'no xn--bcher-kva.example here', 'no <host> here'],
  ['http://[2001:db8::1]/', 'dial [2001:db8::1]:80', 'dial <host>:80'],
])('at %s, %j reads %j', (url, text, marked) => {
  expect(markAsked(text, url)).toBe(marked);
});

test.each([
  ['http://shop.example.org/', 'dial tcp 93.184.216.34:80', 'dial tcp <address>'],
  ['http://shop.example.org/', '93.184.216.34 port 80', '<address>'],
  ['http://shop.example.org:8080/', 'at 93.184.216.34:8080', 'at <address>'],
  ['http://shop.example.org/', 'at 93.184.216.34:3306', 'at 93.184.216.34:3306'],
  ['http://shop.example.org/', 'at 10.0.0.7:80', 'at 10.0.0.7:80'],
  ['http://shop.example.org/', 'at 127.0.0.1:80', 'at 127.0.0.1:80'],
])('at %s, an address in %j reads %j', (url, text, marked) => {
  expect(markAsked(text, url)).toBe(marked);
});

test.each([
  ['over https it proves nothing', 'https://shop.example.org/'],
  ['on this machine', 'http://localhost:8080/'],
  ['on this machine', 'http://127.0.0.1/'],
  ['on this machine', 'http://[::1]/'],
  ['without an address', undefined],
  ['with no address', 'no address'],
])('%s there is no such text: %s', (_why, url) => {
  expect(markAsked('lookup shop.example.org localhost 127.0.0.1 [::1]', url)).toBe('');
});
