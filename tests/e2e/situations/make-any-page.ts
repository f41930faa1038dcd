import { startRandom } from '../../random.ts';

/** What a page may name to reach the card, by itself or together with all else. */
const selectors = [
  'backsoon-overlay',
  ':is(backsoon-overlay, nav)',
  'html > :not(head, body)',
  'body ~ *',
  '[popover]',
  ':popover-open',
  'html',
  ':root',
  'html:has(backsoon-overlay)',
  'body',
  '*',
  ':where(*)',
  '::before',
  '*::after',
  'backsoon-overlay::before',
  'html::before',
  '*::first-line',
  '*::first-letter',
  '::backdrop',
  '*::selection',
];

/** Each draws one declaration. Numbers are drawn, so that no two pages have the same. */
const declarations: readonly ((draw: Draw) => string)[] = [
  (draw) => `opacity: ${draw.number(0, 0.4)}`,
  (draw) => `display: ${draw.from(['none', 'grid', 'contents', 'inline', 'table', 'flow-root'])}`,
  (draw) => `visibility: ${draw.from(['hidden', 'collapse'])}`,
  (draw) => `transform: scale(${draw.number(0, 3)}) rotate(${draw.number(-180, 180)}deg)`,
  (draw) => `translate: ${draw.number(-900, 900)}px ${draw.number(-900, 900)}px`,
  (draw) => `perspective: ${draw.number(1, 90)}px`,
  (draw) => `filter: ${draw.from(['invert(1)', 'blur(9px)', 'opacity(0)', 'brightness(0)'])}`,
  (draw) => `backdrop-filter: blur(${draw.number(1, 40)}px)`,
  (draw) => `mix-blend-mode: ${draw.from(['difference', 'multiply', 'screen'])}`,
  (draw) => `clip-path: inset(${draw.number(0, 50)}%)`,
  () => 'mask: linear-gradient(transparent, transparent)',
  (draw) => `zoom: ${draw.number(0.3, 2)}`,
  (draw) => `writing-mode: ${draw.from(['vertical-rl', 'vertical-lr', 'sideways-lr'])}`,
  (draw) => `direction: ${draw.from(['rtl', 'ltr'])}; unicode-bidi: bidi-override`,
  (draw) => `font: ${draw.number(0, 90)}px monospace; line-height: ${draw.number(0, 9)}`,
  (draw) => `letter-spacing: ${draw.number(-9, 40)}px; text-indent: -9999px`,
  () => 'color: transparent; -webkit-text-fill-color: transparent; caret-color: transparent',
  () => 'text-transform: uppercase; text-shadow: 0 0 20px red; -webkit-text-security: disc',
  () => 'background: red; color: red; fill: red; stroke: red',
  (draw) => `contain: ${draw.from(['strict', 'size', 'layout paint'])}`,
  () => 'content-visibility: hidden',
  () => 'container-type: size',
  () => 'interactivity: inert',
  (draw) => `overflow: ${draw.from(['hidden', 'clip', 'scroll'])}; height: ${draw.number(0, 90)}px`,
  (draw) => `position: ${draw.from(['fixed', 'relative', 'sticky', 'absolute'])}; inset: 0`,
  (draw) => `max-width: ${draw.number(0, 90)}px; max-height: 1px; min-width: 0`,
  (draw) => `margin: ${draw.number(-900, 900)}px; padding: ${draw.number(0, 300)}px`,
  (draw) => `columns: ${draw.from(['2', '9'])}; float: left`,
  () => 'pointer-events: none; user-select: none; touch-action: none; cursor: none',
  () => 'will-change: transform, opacity, filter; isolation: auto; z-index: -1',
  () => 'transition: all 30s; animation: vanish 1s 1s infinite alternate',
  () => 'all: unset',
  () => 'content: "CALL 555"; position: fixed; inset: 0; background: red; z-index: 2147483647',
  (draw) =>
    ['ink', 'surface', 'accent', 'line', 'space', 'radius']
      .map((name) => `--${name}: ${draw.from(['transparent', '0', 'red', 'var(--x)'])}`)
      .join('; '),
  () => 'scrollbar-gutter: stable both-edges; scroll-snap-type: both mandatory',
  () => 'color-scheme: only dark; forced-color-adjust: none; accent-color: red',
];

const wrappings: readonly ((rule: string) => string)[] = [
  (rule) => rule,
  (rule) => rule,
  (rule) => `@layer late { ${rule} }`,
  (rule) => `@media all { @supports (display: block) { ${rule} } }`,
  (rule) => `@scope (html) { ${rule} }`,
];

const kinds = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'focusin', 'toggle'];
const targets = ['window', 'document', 'document.documentElement', 'document.body'];

/** Each draws one script. It ends by itself, before the page tells how it fared. */
const scripts: readonly ((draw: Draw) => string)[] = [
  // Listens, and lets nobody else hear.
  (draw) =>
    `for (const kind of ${JSON.stringify(draw.some(kinds))})
      ${draw.from(targets)}.addEventListener(kind, (event) => {
        if (event.target.id === 'own') return;
        ${draw.from(['event.stopImmediatePropagation()', 'event.stopPropagation()', 'event.preventDefault(); event.stopImmediatePropagation()'])};
      }, ${draw.from(['true', 'true', 'false'])})`,
  // Mutates, some time long.
  (draw) =>
    `repeat(${draw.whole(1, 15)}, ${draw.whole(10, 60)}, (i) => {
      document.getElementById('list').append(Object.assign(document.createElement('li'), { textContent: i }));
    })`,
  (draw) =>
    `repeat(${draw.whole(1, 9)}, ${draw.whole(20, 150)}, (i) => {
      document.documentElement.classList.add('state-' + i);
      document.documentElement.style.setProperty('--step', i);
    })`,
  // Removes what it does not know.
  (draw) =>
    `repeat(${draw.whole(1, 12)}, ${draw.whole(20, 250)}, () => {
      for (const each of [...document.documentElement.children])
        if (!/^(head|body)$/i.test(each.localName)) each.remove();
    })`,
  (draw) =>
    `new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
      if (node.localName?.includes('-') && removals++ < ${draw.whole(1, 9)}) node.remove();
    }))).observe(document, { childList: true, subtree: true })`,
  (draw) =>
    `repeat(${draw.whole(1, 15)}, ${draw.whole(20, 200)}, () => {
      for (const each of document.querySelectorAll('html > :not(head, body)'))
        each.${draw.from(['removeAttribute("style")', 'removeAttribute("popover")', 'hidePopover?.()', 'style.setProperty("opacity", "0", "important")', 'style.cssText = "display: none !important"', 'setAttribute("hidden", "")', 'inert = true', 'className = "x"', 'replaceChildren()', 'dispatchEvent(new Event("click"))'])};
    })`,
  // Opens dialogs and popovers.
  (draw) =>
    `setTimeout(() => { const dialog = document.querySelector('dialog');
      dialog.showModal(); ${draw.from(['', `setTimeout(() => dialog.close(), ${draw.whole(50, 700)})`])}
    }, ${draw.whole(0, 900)})`,
  (draw) =>
    `repeat(${draw.whole(1, 6)}, ${draw.whole(50, 300)}, () => {
      const cover = Object.assign(document.createElement('div'), { popover: 'manual', textContent: 'Hello' });
      cover.style = 'position: fixed; margin: 0; inset: ${draw.from(['0; width: 100%; height: 100%', 'auto 0 0 auto; width: 50%; height: 50%', '0 auto auto 0; width: 90px'])}';
      document.body.append(cover); cover.showPopover();
      ${draw.from(['', 'setTimeout(() => cover.remove(), 40)'])}
    })`,
  // Sets inert, as dialog libraries do.
  (draw) =>
    `setTimeout(() => { for (const each of document.${draw.from(['documentElement', 'body'])}.children) each.inert = true }, ${draw.whole(0, 900)})`,
  (draw) =>
    `setTimeout(() => document.${draw.from(['documentElement', 'body'])}.inert = true, ${draw.whole(0, 900)})`,
  // Hydrates: compares the document with what was sent, and draws it anew where they differ.
  (draw) =>
    `addEventListener('load', () => {
      const list = () => [...document.${draw.from(['documentElement.children', 'body.children', 'querySelectorAll("*")'])}]
        .map((one) => one.localName).filter((name) => !/^(li|div)$/.test(name)).join();
      const sent = list();
      later(() => {
        if (list() === sent) return;
        note('drawn anew');
        document.querySelector('input')?.setAttribute('value', '');
      }, ${draw.whole(0, 450)});
    })`,
  // Takes the focus, or scrolls.
  (draw) =>
    `repeat(${draw.whole(1, 15)}, ${draw.whole(20, 200)}, () => document.querySelector('input, button').focus())`,
  (draw) =>
    `document.body.style.minHeight = '${draw.whole(1000, 9000)}px';
     repeat(${draw.whole(1, 9)}, 60, (i) => scrollTo(0, i * 40))`,
  // Lays hands on what all scripts share.
  () => `for (const name of ['append', 'appendChild', 'remove', 'attachShadow', 'setAttribute']) {
      const own = Element.prototype[name] ?? Node.prototype[name];
      Element.prototype[name] = function (...args) { calls++; return own.apply(this, args); };
    }`,
  () => `Date.now = () => 0; performance.now = () => 0; window.requestAnimationFrame = () => 0;`,
  () => `try { customElements.define('backsoon-overlay', class extends HTMLElement {
      connectedCallback() { this.style.display = 'none'; } }) } catch {}`,
  () => `for (const name of ['--ink', '--surface', '--accent', '--space'])
      try { CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'red' }) } catch {}`,
  () => `document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet())];
    document.adoptedStyleSheets[0].replaceSync(':not(html, head, body, body *) { opacity: 0.1 !important }')`,
  () => `history.pushState({}, '', '#part'); history.replaceState({}, '', '#other')`,
];

export interface AnyPage {
  readonly html: string;
  /** A page without scripts tells nothing. */
  readonly isTelling: boolean;
  /** What it is made of, for a failure's words. */
  readonly parts: readonly string[];
}

/**
 * A page with some of the styles and scripts above. When its scripts are through, it tells in
 * `window.told` how it fared: what was typed, what it counted, what its own elements are.
 */
export function makeAnyPage(seed: number): AnyPage {
  const draw = startDrawing(seed);
  const styles = Array.from({ length: draw.whole(0, 4) }, () => {
    const important = draw.from([' !important', ' !important', '']);
    const declared = draw.from(declarations)(draw).split('; ').join(`${important}; `) + important;
    return draw.from(wrappings)(`${draw.from(selectors)} { ${declared} }`);
  });
  const chosen = Array.from({ length: draw.whole(styles.length === 0 ? 1 : 0, 3) }, () =>
    draw.from(scripts)(draw),
  );
  const parts = [...styles, ...chosen];
  if (chosen.length === 0) return { html: plain(styles.join('\n')), isTelling: false, parts };
  // A page with a field may hold what was typed, so the card comes later.
  const hasField = draw.whole(1, 4) === 1;
  const endMs = hasField ? 4500 : 2000;
  const html = `<!doctype html><title>Sorry</title><style>@keyframes vanish { to { opacity: 0 } }
${styles.join('\n')}</style>
<body><h1>Sorry</h1><p>We are looking into it.</p><ul id="list"></ul>${hasField ? '<input value="Ann">' : ''}
<button id="own" type="button">Own</button><dialog>Wait</dialog>
<script>
var told = null, removals = 0, calls = 0, presses = 0;
const notes = [];
const note = (words) => notes.push(words);
const later = setTimeout;
let running = 1;
function repeat(times, everyMs, run, done = 0) {
  if (done === 0) running++;
  if (done === times) return void running--;
  run(done);
  later(() => repeat(times, everyMs, run, done + 1), everyMs);
}
addEventListener('error', ({ message }) => note(message));
addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
document.getElementById('own').addEventListener('click', () => presses++);
addEventListener('load', () => later(() => running--, ${endMs}));
(function tell() {
  if (running > 0) return void later(tell, 100);
  document.getElementById('own').click();
  const body = document.body.cloneNode(true);
  for (const each of body.querySelectorAll('backsoon-overlay')) each.remove();
  told = JSON.stringify({
    body: body.innerHTML, notes, presses, typed: document.querySelector('input')?.value,
    title: document.title, hash: location.hash, root: [...document.documentElement.classList].sort(),
    scrolled: Math.round(scrollY), top: document.querySelectorAll('dialog:modal').length,
  });
})();
</script>
${chosen.map((script) => `<script>${script}</script>`).join('\n')}`;
  return { html, isTelling: true, parts };
}

/** Without scripts the card comes at once, and there is nothing to compare. */
function plain(styles: string): string {
  return `<!doctype html><title>Sorry</title><style>@keyframes vanish { to { opacity: 0 } }
${styles}</style><body><h1>Sorry</h1><p>We are looking into it.</p>`;
}

type Draw = ReturnType<typeof startDrawing>;

function startDrawing(seed: number) {
  const random = startRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    whole,
    number: (least: number, most: number) => Number((least + random() * (most - least)).toFixed(2)),
    from: <T>(values: readonly T[]): T => values[whole(0, values.length - 1)] as T,
    some: <T>(values: readonly T[]): T[] => {
      const chosen = values.filter(() => random() < 0.5);
      return chosen.length > 0 ? chosen : [...values];
    },
  };
}
