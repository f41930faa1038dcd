import { writeFileSync } from 'node:fs';
import { until } from '../../../until.ts';
import type { Key, Page, Surface } from '../driver.ts';
import { focusReady, keyActed, makeSurface, pressingKeys } from '../surface.ts';
import type { Bidi, NodeReference } from './bidi.ts';
import { call } from './call.ts';
import type { ChromeScope } from './chrome-scope.ts';
import { isSelectedTabCrashed, processOfSelectedTab } from './inside-firefox.ts';

export function makeFirefoxPage(
  bidi: Bidi,
  context: string,
  tabId: number | undefined,
  chromeScope: ChromeScope,
): Page {
  const errors: string[] = [];
  bidi.onLogEntry(({ level, source, text }) => {
    if (level === 'error' && source.context === context) errors.push(text);
  });
  const callHere = (source: string, args: readonly unknown[], node?: NodeReference) =>
    call(bidi, context, source, args, node);
  return {
    ...makeSurface({
      name: 'the page',
      call: (source, args) => callHere(`(...args) => (${source})(document, ...args)`, args),
      press: (selector) => pressNode(bidi, context, selector),
    }),
    tabId,
    errors,
    async goto(url, until = 'loaded') {
      const wait = until === 'loaded' ? 'complete' : 'none';
      const loading = tolerate(bidi.send('browsingContext.navigate', { context, url, wait }));
      // Even with 'none' Firefox answers only when the page has begun to come.
      if (until === 'loaded') await loading;
      else loading.catch(() => {});
    },
    reload: () => tolerate(bidi.send('browsingContext.reload', { context, wait: 'complete' })),
    back: () => goBy(bidi, context, -1),
    forward: () => goBy(bidi, context, 1),
    async evaluate(run, ...args) {
      // The source is that of `run`, so what comes back is what `run` returns.
      return (await callHere(String(run), args)) as Awaited<ReturnType<typeof run>>;
    },
    overlay: () => findOverlay(bidi, context),
    async press(key) {
      if (pressingKeys.has(key)) await focusReady(() => findOverlay(bidi, context));
      await pressKeys(bidi, context, keys[key]);
      if (pressingKeys.has(key)) await keyActed(() => findOverlay(bidi, context));
    },
    async setSize(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async screenshot(file) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    async bringToFront() {
      await bidi.send('browsingContext.activate', { context });
    },
    async crash() {
      await bidi.send('browsingContext.activate', { context });
      process.kill(await chromeScope(processOfSelectedTab), 'SIGKILL');
      await until('the crash', () => chromeScope(isSelectedTabCrashed));
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

async function findOverlay(bidi: Bidi, context: string): Promise<Surface | null> {
  const { nodes } = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'backsoon-overlay' },
    // Closed roots, too.
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const shadowRoot = nodes[0]?.value.shadowRoot;
  if (!shadowRoot) return null;
  const root = { sharedId: shadowRoot.sharedId };
  return makeSurface({
    name: 'the overlay',
    isGuarded: true,
    call: (source, args) => call(bidi, context, source, args, root),
    press: (selector) => pressNode(bidi, context, selector, root),
  });
}

async function pressNode(
  bidi: Bidi,
  context: string,
  selector: string,
  root?: NodeReference,
): Promise<void> {
  const { nodes } = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: selector },
    ...(root ? { startNodes: [root] } : {}),
  });
  const [node] = nodes;
  if (!node) throw new Error(`Nothing matches ${selector} any more.`);
  const origin = { type: 'element', element: { sharedId: node.sharedId } };
  const actions = [
    { type: 'pointerMove', x: 0, y: 0, origin },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await bidi.send('input.performActions', {
    context,
    actions: [{ type: 'pointer', id: 'mouse', actions }],
  });
}

/** Key values of the WebDriver specification, section "Keyboard actions". */
const keys: Record<Key, string[]> = {
  ArrowDown: ['\uE015'],
  ArrowLeft: ['\uE012'],
  ArrowRight: ['\uE014'],
  ArrowUp: ['\uE013'],
  'Control+V': ['\uE009', 'v'],
  Enter: ['\uE006'],
  Escape: ['\uE00C'],
  'Shift+Tab': ['\uE008', '\uE004'],
  Space: [' '],
  Tab: ['\uE004'],
};

async function pressKeys(bidi: Bidi, context: string, values: readonly string[]): Promise<void> {
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await bidi.send('input.performActions', {
    context,
    actions: [{ type: 'key', id: 'keyboard', actions }],
  });
}

async function goBy(bidi: Bidi, context: string, delta: number): Promise<void> {
  await bidi.send('browsingContext.traverseHistory', { context, delta });
}

/** It is no error if the browser shows its own page, or a newer load replaces this one. */
async function tolerate(loading: Promise<unknown>): Promise<void> {
  try {
    await loading;
  } catch (error) {
    if (!/NS_ERROR_|NS_BINDING_|about:neterror|Navigation .*(abort|interrupt)/i.test(String(error)))
      throw error;
  }
}
