/** Hands a file to the browser's downloads. `parts` may be made while they are asked for. */
export function saveFile(name: string, type: string, parts: Iterable<string>): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds on to the file by itself.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Lets the browser draw, so that progress can be seen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
