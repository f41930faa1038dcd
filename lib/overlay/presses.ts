import { controlSelector } from './visibility.ts';

/** An event of our own that tells a control that it was pressed. The page cannot hear it. */
const pressEvent = 'press';

/** A press that had no effect after this long was swallowed by the page. */
const swallowedMs = 300;

const pressKinds = ['pointerdown', 'keydown'] as const;

/** A press on one of our controls that has not acted yet. */
interface Awaited {
  readonly control: Element;
  readonly at: number;
  /** Clicks that the document had before it. */
  readonly clickCount: number;
}

interface Heard {
  readonly root: ShadowRoot;
  readonly mayPress: (control: Element) => boolean;
}

export interface Presses {
  /** Starts to act on presses on the controls of this root. */
  serve(heard: Heard): void;
  /** Whether the page swallowed a press on one of them. Call it at each check. */
  isSwallowed(now: number): boolean;
}

/**
 * Listens for presses in three places: the window, our shadow root, and the `submit` event of a form.
 * At the window it is first if the page has no script yet, so call it at once. A script that stops the
 * click does not stop `submit`, which never leaves our root.
 */
export function hearPresses(page: Window, signal: AbortSignal): Presses {
  let heard: Heard | null = null;
  let awaited: Awaited | null = null;
  const heardPresses = new WeakSet<Event>();
  let heardCount = 0;
  /** The most presses that the browser counted beyond those heard. Its count may come late. */
  let mostUnheard = countEvents(page, pressKinds);
  let unheardAt = Number.NEGATIVE_INFINITY;
  const taken = new WeakSet<Event>();

  const take = (event: Event, control: Element | null) => {
    if (taken.has(event) || !control) return;
    taken.add(event);
    awaited = null;
    const isLink = control.matches('a, summary');
    const isMeant = heard?.mayPress(control) ?? false;
    if (!isLink || !isMeant) event.preventDefault();
    if (isLink || !isMeant) return;
    // Later: the event is still being dispatched, and its path must not change.
    setTimeout(() => control.dispatchEvent(new CustomEvent(pressEvent, { detail: event })));
  };
  const expect = (event: Event) => {
    if (!event.isTrusted || heardPresses.has(event)) return;
    heardPresses.add(event);
    heardCount += 1;
    const control = heard && isOnHost(event, heard) ? findControl(event, heard) : null;
    if (control && isPress(event))
      awaited = { control, at: performance.now(), clickCount: countEvents(page, ['click']) };
  };
  const onClick = (event: Event) => {
    if (!event.isTrusted || !heard) return;
    if (isOnHost(event, heard)) take(event, findControl(event, heard));
    // The person released the pointer elsewhere.
    else awaited = null;
  };
  const first = { capture: true, signal } as const;
  const listen = (target: EventTarget) => {
    target.addEventListener('click', onClick, first);
    for (const kind of pressKinds) target.addEventListener(kind, expect, first);
  };
  listen(page);

  return {
    serve(next) {
      heard = next;
      const { root } = next;
      // We know no way for a page to reach this root. This guards against an unknown one.
      for (const kind of ['click', 'keydown']) root.addEventListener(kind, ignoreScript, first);
      listen(root);
      root.addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          take(event, event instanceof SubmitEvent ? event.submitter : null);
        },
        first,
      );
    },
    isSwallowed(now) {
      const unheard = countEvents(page, pressKinds) - heardCount;
      // The browser counted a press of the person, but none of our listeners heard it.
      if (unheard > mostUnheard) unheardAt = now;
      mostUnheard = Math.max(mostUnheard, unheard);
      const late = awaited && now - awaited.at > swallowedMs ? awaited : null;
      if (late) awaited = null;
      if (late && isOver(page, late)) return true;
      return now - unheardAt <= swallowedMs && heard !== null && hasHittable(heard.root);
    },
  };
}

/** How many such events this document had. No script of the page can hide one from this count. */
function countEvents({ performance }: Window, kinds: readonly string[]): number {
  return kinds.reduce((sum, kind) => sum + (performance.eventCounts.get(kind) ?? 0), 0);
}

/** A press that did nothing has ended: with a click, or with the pointer or focus still there. */
function isOver(page: Window, { control, clickCount }: Awaited): boolean {
  return countEvents(page, ['click']) > clickCount || isLeft(control);
}

/** Stops events that a script made: only a person presses. */
function ignoreScript(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Seen from the window the target is the host; from inside, the control. */
function isOnHost({ target }: Event, { root }: Heard): boolean {
  return target === root.host || (target instanceof Node && root.contains(target));
}

function findControl(event: Event, { root }: Heard): Element | null {
  const isByPointer =
    event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0);
  const found = isByPointer
    ? root.elementFromPoint(event.clientX, event.clientY)
    : root.activeElement;
  return found?.closest(controlSelector) ?? null;
}

function isPress(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Enter' || event.key === ' ';
  return event instanceof PointerEvent && event.button === 0 && event.isPrimary;
}

/** Whether the next press would reach a control of ours. */
function hasHittable(root: ShadowRoot): boolean {
  const isHovered = [...root.querySelectorAll(controlSelector)].some((one) =>
    one.matches(':hover'),
  );
  return isHovered || root.activeElement?.closest(controlSelector) != null;
}

/** The press was released while still on the control. Moving away first cancels a press. */
function isLeft(control: Element): boolean {
  const root = control.getRootNode();
  const isThere =
    control.matches(':hover') || (root instanceof ShadowRoot && root.activeElement === control);
  return control.isConnected && isThere && !control.matches(':active');
}
