import type { CDPSession } from 'puppeteer-core';

/** A list that grows with each uncaught error and console.error of any script in this target. */
export async function collectErrors(session: CDPSession): Promise<string[]> {
  const errors: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
    errors.push(`${exception?.description ?? text} (${url ?? 'unknown script'})`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error') return;
    errors.push(`console.error: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`);
  });
  // An extension's listener that throws is reported here alone.
  session.on('Log.entryAdded', ({ entry: { level, source, text, url } }) => {
    if (level === 'error' && source !== 'network') errors.push(`${text} (${url ?? source})`);
  });
  await Promise.all([session.send('Log.enable'), session.send('Runtime.enable')]);
  return errors;
}
