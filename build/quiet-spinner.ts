/** One picture of WXT's spinner, or what hides and shows the cursor around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes to find.
const spinner = /^\r.*\x1b\[K$|^\x1b\[\?25[hl]$/s;

/** WXT draws its spinner into files and pipes, too (measured: 0.21.4), where its codes are noise. */
export function keepSpinnerOutOfFiles(output: NodeJS.WriteStream = process.stdout): void {
  if (output.isTTY) return;
  const write = output.write.bind(output);
  output.write = (chunk: string | Uint8Array, ...more: never[]) =>
    typeof chunk === 'string' && spinner.test(chunk) ? true : write(chunk, ...more);
}
