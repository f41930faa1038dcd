/** A frame of WXT's spinner, or a control code for the cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes to find.
const spinner = /^\r.*\x1b\[K$|^\x1b\[\?25[hl]$/s;

/** WXT also draws its spinner into files and pipes (measured: 0.21.4). There it is noise. */
export function keepSpinnerOutOfFiles(output: NodeJS.WriteStream = process.stdout): void {
  if (output.isTTY) return;
  const write = output.write.bind(output);
  output.write = (chunk: string | Uint8Array, ...more: never[]) =>
    typeof chunk === 'string' && spinner.test(chunk) ? true : write(chunk, ...more);
}
