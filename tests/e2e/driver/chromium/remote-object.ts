import type { CDPSession, Protocol } from 'puppeteer-core';

/**
 * Calls a function, given as source text, in the page: with the object first, then the arguments.
 */
export async function callOn(
  session: CDPSession,
  objectId: string,
  source: string,
  args: readonly unknown[],
): Promise<unknown> {
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    ...byValue,
  });
  return readAnswer(answer);
}

/** The same with the page's document, which needs no handle. */
export async function callOnDocument(
  session: CDPSession,
  source: string,
  args: readonly unknown[],
): Promise<unknown> {
  const expression = `(${source})(document, ...${JSON.stringify(args)})`;
  return readAnswer(await session.send('Runtime.evaluate', { expression, ...byValue }));
}

const byValue = { awaitPromise: true, returnByValue: true, userGesture: false };

function readAnswer({ result, exceptionDetails }: Protocol.Runtime.EvaluateResponse): unknown {
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/** The handle of the page's document. */
export async function findDocument(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  if (result.objectId === undefined) throw new Error('The page has no document.');
  return result.objectId;
}

/** The handle of the shadow root, open or closed, of the first match; null if there is none. */
export async function findShadowRoot(session: CDPSession, host: string): Promise<string | null> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
  });
  if (result.objectId === undefined) return null;
  const { node } = await session.send('DOM.describeNode', {
    objectId: result.objectId,
    pierce: true,
  });
  const root = node.shadowRoots?.[0];
  if (!root) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return object.objectId ?? null;
}
