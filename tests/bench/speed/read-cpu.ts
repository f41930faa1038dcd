import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const tickMs = 10;

interface Process {
  readonly id: string;
  readonly parent: string;
  readonly cpuMs: number;
  readonly command: string;
}

/** The CPU time of the browser with this profile, of all its processes, ended ones too. Linux only. */
export function readCpuMs(profileFolder: string): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const own = new Set(
    all.filter(({ command }) => command.includes(profileFolder)).map(({ id }) => id),
  );
  for (let before = -1; before < own.size; ) {
    before = own.size;
    for (const { id, parent } of all) if (own.has(parent)) own.add(id);
  }
  return all.filter(({ id }) => own.has(id)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

function readProcess(id: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name in brackets may have spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return [{ id, parent: fields[1] ?? '', cpuMs: ticks * tickMs, command }];
  } catch {
    // It has just ended.
    return [];
  }
}
