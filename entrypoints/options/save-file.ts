import { minuteMs } from '../../lib/time-units.ts';

/** Downloads a file. `parts` may be a generator. */
export function saveFile(name: string, type: string, parts: Iterable<string>): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download keeps the file.
  setTimeout(() => URL.revokeObjectURL(url), minuteMs);
}
