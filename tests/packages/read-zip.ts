import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const rowMark = 0x02014b50;
const stored = 0;

/** The files in a zip, by name. Throws if it is no zip. Encryption and zip64 are not supported. */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let row = 0; row < count; row += 1) {
    if (zip.readUInt32LE(at) !== rowMark) throw new Error(`Row ${row} of the zip is damaged.`);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, readContent(zip, at));
    at += 46 + nameLength + extraLength + noteLength;
  }
  return files;
}

/** The end record is at the end, before a comment of up to 65,535 bytes. */
function findEnd(zip: Buffer): number {
  const found = zip.lastIndexOf(Buffer.from(Uint32Array.of(endMark).buffer));
  if (found === -1) throw new Error('This is no zip.');
  return found;
}

function readContent(zip: Buffer, row: number): Buffer {
  const method = zip.readUInt16LE(row + 10);
  const size = zip.readUInt32LE(row + 20);
  const head = zip.readUInt32LE(row + 42);
  // The local header has lengths of its own.
  const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
  const content = zip.subarray(start, start + size);
  return method === stored ? Buffer.from(content) : inflateRawSync(content);
}
