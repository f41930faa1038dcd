/**
 * Lets only a person press what is inside: an event that a script made ends here. A page has no way
 * in that we know of; this holds if one is found.
 */
export function ignoreScripts(root: ShadowRoot): void {
  for (const kind of ['click', 'keydown']) root.addEventListener(kind, ignore, { capture: true });
}

function ignore(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
