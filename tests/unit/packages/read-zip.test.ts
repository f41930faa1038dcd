import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../packages/read-zip.ts';

describe('a zip', () => {
  test.each([
    ['stored', 0, (content: Buffer) => content],
    ['deflated', 8, deflateRawSync],
  ] as const)('%s files are read by name', (_name, method, pack) => {
    const zip = makeZip({ 'a.txt': 'one', 'ü/b.txt': 'two'.repeat(100), empty: '' }, method, pack);
    const read = [...readZip(zip)].map(([name, content]) => [name, content.toString()]);
    expect(read).toEqual([
      ['a.txt', 'one'],
      ['ü/b.txt', 'two'.repeat(100)],
      ['empty', ''],
    ]);
  });

  test('what is none is refused', () => {
    expect(() => readZip(Buffer.from('no zip at all, but quite long a text'))).toThrow('no zip');
  });
});

function makeZip(
  files: Record<string, string>,
  method: number,
  pack: (content: Buffer) => Buffer,
): Buffer {
  const heads: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, content] = [Buffer.from(name), pack(Buffer.from(text))];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(title.length, 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(method, 10);
    row.writeUInt32LE(content.length, 20);
    row.writeUInt16LE(title.length, 28);
    row.writeUInt32LE(at, 42);
    heads.push(head, title, content);
    rows.push(row, title);
    at += head.length + title.length + content.length;
  }
  const table = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...heads, table, end]);
}
