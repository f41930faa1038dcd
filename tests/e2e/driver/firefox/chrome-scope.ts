import type { Bidi } from './bidi.ts';
import { call } from './call.ts';

/** Runs a function in Firefox's own window, where all of Firefox can be reached. */
export type ChromeScope = <Args extends unknown[], Result>(
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>;

export async function openChromeScope(bidi: Bidi): Promise<ChromeScope> {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = contexts;
  if (!window) throw new Error('Firefox has no window.');
  // The source is that of `run`, so what comes back is what `run` returns.
  return async (run, ...args) =>
    (await call(bidi, window.context, String(run), args)) as Awaited<ReturnType<typeof run>>;
}
