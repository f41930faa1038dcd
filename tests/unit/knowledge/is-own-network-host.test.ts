import { expect, test } from 'vitest';
import { isOwnNetworkHost, isRouterHost } from '../../../lib/knowledge/is-own-network-host.ts';

test.each([
  'localhost',
  'app.localhost',
  'nas',
  'printer.local',
  'wiki.internal',
  'shop.test',
  'box.home.arpa',
  'expyuzz4wqqyqhjn.onion',
  'NAS.Local.',
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.1',
  '192.168.178.1',
  '169.254.10.1',
  '100.64.0.1',
  '[::1]',
  '[fe80::1]',
  '[fd00::12]',
  'fritz.box',
  'www.routerlogin.net',
  'speedport.ip',
])('%s is on the own network', (host) => {
  expect(isOwnNetworkHost(host)).toBe(true);
});

test.each([
  'example.com',
  'local.example.com',
  'localhost.example',
  'mylocal.net',
  '172.32.0.1',
  '172.15.0.1',
  '100.128.0.1',
  '11.0.0.1',
  '93.184.216.34',
  '10.example.com',
  '[2001:db8::1]',
])('%s is out there', (host) => {
  expect(isOwnNetworkHost(host)).toBe(false);
});

test.each([
  '192.168.1.1',
  '192.168.178.1',
  '10.0.0.254',
  'fritz.box',
  'www.routerlogin.net',
  'tplinkwifi.net',
])('%s is a router', (host) => {
  expect(isRouterHost(host)).toBe(true);
});

test.each(['192.168.1.7', '93.184.216.1', '127.0.0.1', 'localhost', 'nas', 'matchbox.example'])(
  '%s may be anything',
  (host) => {
    expect(isRouterHost(host)).toBe(false);
  },
);
