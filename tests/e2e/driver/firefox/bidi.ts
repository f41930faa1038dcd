import { once } from 'node:events';

/** The WebDriver BiDi commands that the driver uses (w3c.github.io/webdriver-bidi). */
export type Commands = {
  'session.new': [params: { capabilities: object }, result: object];
  'session.subscribe': [params: { events: string[] }, result: object];
  'browser.close': [params: object, result: object];
  'webExtension.install': [
    params: { extensionData: { type: 'path'; path: string } },
    result: { extension: string },
  ];
  'browsingContext.getTree': [
    params: { 'moz:scope'?: 'chrome'; maxDepth?: number },
    result: { contexts: { context: string; url: string }[] },
  ];
  'browsingContext.create': [params: { type: 'tab' }, result: { context: string }];
  'browsingContext.navigate': [
    params: { context: string; url: string; wait: 'none' | 'complete' },
    result: object,
  ];
  'browsingContext.reload': [params: { context: string; wait: 'complete' }, result: object];
  'browsingContext.traverseHistory': [params: { context: string; delta: number }, result: object];
  'browsingContext.activate': [params: { context: string }, result: object];
  'browsingContext.close': [params: { context: string }, result: object];
  'browsingContext.setViewport': [
    params: { context: string; viewport: { width: number; height: number } },
    result: unknown,
  ];
  'browsingContext.captureScreenshot': [params: { context: string }, result: { data: string }];
  'browsingContext.locateNodes': [
    params: {
      context: string;
      locator: { type: 'css'; value: string };
      startNodes?: NodeReference[];
      serializationOptions?: { includeShadowTree: 'all'; maxDomDepth: number };
    },
    result: { nodes: RemoteNode[] },
  ];
  'input.performActions': [params: { context: string; actions: object[] }, result: object];
  'script.callFunction': [
    params: {
      functionDeclaration: string;
      arguments: ({ type: 'string'; value: string } | NodeReference)[];
      awaitPromise: boolean;
      target: { context: string };
    },
    result: CallResult,
  ];
};

export type NodeReference = { sharedId: string };
export type RemoteNode = NodeReference & { value: { shadowRoot?: NodeReference | null } };
type CallResult =
  | { type: 'success'; result: { type: string; value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** One entry of log.entryAdded. */
export type LogEntry = {
  level: string;
  text: string;
  source: { context?: string };
  stackTrace?: { callFrames: { url: string }[] };
};

export type Bidi = {
  /** Rejects if Firefox takes longer than a test may wait for it. */
  send<M extends keyof Commands>(method: M, params: Commands[M][0]): Promise<Commands[M][1]>;
  onLogEntry(hear: (entry: LogEntry) => void): void;
  close(): void;
};

type Message =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string }
  | { type: 'event'; method: string; params: LogEntry };

type Waiting = { resolve(result: unknown): void; reject(error: Error): void };

/** As long as Chromium may take: half of a test's time. */
const patienceMs = 60_000;

/** Opens a BiDi connection to a running Firefox. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const waiting = new Map<number, Waiting>();
  const hearers: ((entry: LogEntry) => void)[] = [];
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.type === 'event') {
      if (message.method === 'log.entryAdded') for (const hear of hearers) hear(message.params);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone.'));
  });

  return {
    send<M extends keyof Commands>(method: M, params: Commands[M][0]) {
      const id = ++lastId;
      const answer = new Promise<unknown>((resolve, reject) => {
        const giveUp = () => reject(new Error(`Firefox did not answer ${method} in time.`));
        const timer = setTimeout(giveUp, patienceMs);
        const settle =
          <T>(how: (it: T) => void) =>
          (it: T) => {
            clearTimeout(timer);
            how(it);
          };
        waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      });
      socket.send(JSON.stringify({ id, method, params }));
      // The protocol promises this shape of result for this method.
      return answer as Promise<Commands[M][1]>;
    },
    onLogEntry: (hear) => hearers.push(hear),
    close: () => socket.close(),
  };
}
