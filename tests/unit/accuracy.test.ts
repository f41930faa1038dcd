import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const squid = { id: 's', status: 503, headers: { 'X-Squid-Error': 'ERR_DNS_FAIL 0' }, body: '' };
const nginx = { id: 'n', status: 502, headers: {}, body: '502 Bad Gateway\nnginx' };
const nothing = { id: 'u', status: 502, headers: {}, body: '' };

test('counts what is right, wrong and unsaid, and ends with one JSON object', () => {
  const { stdout, status } = measure([
    { ...squid, answeredBy: 'squid', where: 'local' },
    { ...squid, answeredBy: 'haproxy', accept: ['squid'], where: 'site' },
    { ...nginx, answeredBy: 'openresty', where: 'site' },
    { ...nothing, answeredBy: 'unknown', where: 'unknown' },
    { ...nothing, answeredBy: 'caddy', where: 'site' },
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toEqual({
    samples: 5,
    withHeaders: {
      ...{ right: 3, wrong: 1, unsaid: 1 },
      ...{ whereRight: 3, whereWrong: 1, whereUnsaid: 1, localWrong: 1 },
      ...{ verdictMisleading: 1, localOf: 1, localTold: 1 },
    },
    withoutHeaders: {
      ...{ right: 1, wrong: 1, unsaid: 3 },
      ...{ whereRight: 2, whereWrong: 0, whereUnsaid: 3, localWrong: 0 },
      ...{ verdictMisleading: 1, localOf: 1, localTold: 0 },
    },
  });
  expect(stdout).toContain('n 502 is openresty, site; said nginx (wrong), site (right) by nginx.');
});

test('a verdict misleads only where every fair place says so', () => {
  const site = { ...squid, answeredBy: 'squid', where: 'site' };
  const { stdout } = measure([
    site,
    { ...site, acceptWhere: ['local'] },
    { ...nothing, answeredBy: 'zscaler', where: 'local' },
    { ...nothing, answeredBy: 'zscaler', where: 'local', acceptWhere: ['unknown'] },
  ]);
  expect(readCounts(stdout)).toMatchObject({
    verdictMisleading: 2,
    localOf: 2,
    localTold: 0,
    localWrong: 1,
  });
});

test('an address is honoured, and a row without one counts as plain http', () => {
  const own = { ...squid, headers: { ...squid.headers, via: '1.1 shop.example.test (squid/6)' } };
  const rows = [own, { ...own, url: 'http://shop.example.test/' }];
  const { stdout } = measure(rows.map((row) => ({ ...row, answeredBy: 'squid', where: 'local' })));
  expect(readCounts(stdout)).toMatchObject({ whereRight: 1, whereUnsaid: 1, localTold: 1 });
});

test('lines that are no sample are named and left out', () => {
  const lines = [
    '',
    'not JSON',
    '[]',
    '{"id":1}',
    { ...nginx, answeredBy: 'nginx', where: 'site' },
  ];
  const { stdout, stderr, status } = measure(lines);
  expect(status).toBe(0);
  expect(stdout).toContain('{"samples":1,');
  expect(stderr.match(/line \d+/g)).toEqual(['line 2', 'line 3', 'line 4']);
});

test.each([[['not JSON']], [[]]])('without any sample it stops: %j', (lines) => {
  expect(measure(lines).status).toBe(2);
});

test('without a file, or with one that is not there, it stops and says so', () => {
  expect(run([])).toMatchObject({ status: 2, stdout: '' });
  expect(run(['no/such/file.jsonl']).stderr).toContain('cannot be read');
});

function readCounts(stdout: string): unknown {
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').withHeaders;
}

function measure(lines: readonly (string | object)[]) {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'samples.jsonl');
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(file, written.join('\n'));
  return run([file]);
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, ['tests/accuracy.ts', ...args], { encoding: 'utf8' });
}
