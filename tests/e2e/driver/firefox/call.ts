import type { Bidi, NodeReference } from './bidi.ts';

/**
 * Calls a function, given as source text, in a page or in the browser's own window.
 * Arguments and the result travel as JSON; a node is passed first.
 */
export async function call(
  bidi: Bidi,
  context: string,
  source: string,
  args: readonly unknown[],
  node?: NodeReference,
): Promise<unknown> {
  const first = node ? '(node, json)' : '(json)';
  const all = node ? '(node, ...JSON.parse(json))' : '(...JSON.parse(json))';
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: `async ${first} => JSON.stringify({ result: await (${source})${all} })`,
    arguments: [...(node ? [node] : []), { type: 'string', value: JSON.stringify(args) }],
    awaitPromise: true,
    target: { context },
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  const { result } = JSON.parse(String(answer.result.value));
  return result;
}
