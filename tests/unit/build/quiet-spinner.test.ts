import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { keepSpinnerOutOfFiles } from '../../../build/quiet-spinner.ts';

const drawn = ['\x1b[?25l', '\r⠋ Preparing...\x1b[K', '\r⠙ [1/3] background\x1b[K', '\r\x1b[K'];

test.each([
  [undefined, 'a file', ['built\n']],
  [true, 'a person', [...drawn, 'built\n']],
])('isTTY %s: %s gets what is meant for it', (isTTY, _whom, expected) => {
  const got: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      got.push(chunk);
      done();
    },
  });
  Object.assign(output, { isTTY });
  keepSpinnerOutOfFiles(output as NodeJS.WriteStream);
  for (const text of [...drawn, 'built\n']) output.write(text);
  expect(got).toEqual(expected);
});
