import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine of the measurements. */
export function describeMachine(browser: string): string {
  const [cpu, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((value) => value.toFixed(1));
  return [
    `${1 + others.length} × ${cpu?.model ?? 'unknown'}, ${memory} GiB, ${type()} ${release()}`,
    `${browser}, Node ${process.version}, load before ${load.join(' ')}`,
  ].join('\n');
}
